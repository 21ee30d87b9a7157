import classes from './session.module.css';

/** Regions of a face and a body, drawn on 200 × 260 each; `M` paths, mirrored where there are two of one kind. */
const FACE: Readonly<Record<string, string>> = {
  forehead: 'M58 62 Q100 26 142 62 L138 88 Q100 76 62 88 Z',
  glabella: 'M90 84 Q100 80 110 84 L108 102 L92 102 Z',
  nose: 'M93 105 L107 105 L114 140 Q100 150 86 140 Z',
  periorbital:
    'M58 96 Q72 88 87 98 Q86 112 72 114 Q58 112 58 96 Z M142 96 Q128 88 113 98 Q114 112 128 114 Q142 112 142 96 Z',
  cheekbone: 'M54 116 Q70 122 84 118 L80 134 Q64 136 54 128 Z M146 116 Q130 122 116 118 L120 134 Q136 136 146 128 Z',
  cheek:
    'M54 132 Q66 140 79 138 L80 162 L74 176 Q58 166 54 132 Z M146 132 Q134 140 121 138 L120 162 L126 176 Q142 166 146 132 Z',
  upper_lip: 'M86 146 Q100 154 114 146 L116 156 Q100 152 84 156 Z',
  perioral: 'M82 160 Q100 156 118 160 L114 176 Q100 182 86 176 Z',
  chin: 'M84 180 Q100 188 116 180 L112 202 Q100 208 88 202 Z',
  jawline: 'M56 160 Q60 186 84 204 L80 212 Q52 194 48 158 Z M144 160 Q140 186 116 204 L120 212 Q148 194 152 158 Z',
};
const BODY: Readonly<Record<string, string>> = {
  scalp: 'M84 22 Q100 6 116 22 L114 28 Q100 18 86 28 Z',
  neck: 'M93 48 L107 48 L108 60 L92 60 Z',
  decollete: 'M78 64 L122 64 L118 84 Q100 92 82 84 Z',
  back: 'M80 88 Q100 96 120 88 L118 110 L82 110 Z',
  abdomen: 'M83 113 L117 113 L119 142 L81 142 Z',
  arms: 'M64 68 L75 66 L72 112 L62 112 Z M136 68 L125 66 L128 112 L138 112 Z',
  hands: 'M60 132 L70 132 L68 150 L60 148 Z M140 132 L130 132 L132 150 L140 148 Z',
  knees_elbows:
    'M61 115 L71 115 L70 128 L61 128 Z M139 115 L129 115 L130 128 L139 128 Z M83 200 L97 200 L96 214 L84 214 Z M117 200 L103 200 L104 214 L116 214 Z',
  buttocks: 'M80 145 L120 145 L120 160 L80 160 Z',
  thighs: 'M80 163 L98 163 L97 197 L82 197 Z M120 163 L102 163 L103 197 L118 197 Z',
};

interface AreaMapProps {
  selected: string | null;
  done: readonly string[];
  onSelect: (area: string) => void;
}

/** Where to needle, by pointing. The names beside it do the same for whoever does not point. */
export function AreaMap({ selected, done, onSelect }: AreaMapProps) {
  const region = ([area, path]: [string, string]) => (
    <path
      key={area}
      d={path}
      className={classes.region}
      data-area={area}
      data-selected={selected === area}
      data-done={done.includes(area)}
      onClick={() => onSelect(area)}
    />
  );
  return (
    <div className={classes.maps} aria-hidden="true">
      <svg viewBox="36 14 128 206" className={classes.map}>
        <path
          className={classes.outline}
          d="M100 20 C150 20 160 70 156 120 C154 170 130 216 100 216 C70 216 46 170 44 120 C40 70 50 20 100 20 Z"
        />
        {Object.entries(FACE).map(region)}
      </svg>
      <svg viewBox="50 4 100 256" className={classes.map}>
        <path
          className={classes.outline}
          d="M100 8 C118 8 119 32 112 44 L110 58 L134 64 C140 66 140 80 142 110 L144 150 L130 152 L126 112 L122 100 L122 160 L116 248 L103 248 L101 166 L99 166 L97 248 L84 248 L78 160 L78 100 L74 112 L70 152 L56 150 L58 110 C60 80 60 66 66 64 L90 58 L88 44 C81 32 82 8 100 8 Z"
        />
        {Object.entries(BODY).map(region)}
      </svg>
    </div>
  );
}
