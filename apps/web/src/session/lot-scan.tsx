import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { scannedLot } from './scanned-lot';
import classes from './session.module.css';

/** The browser's own reader of barcodes, where it has one; no type library knows it yet. */
interface BarcodeReader {
  detect: (source: HTMLVideoElement) => Promise<{ rawValue: string }[]>;
}
const Reader = (globalThis as { BarcodeDetector?: new () => BarcodeReader }).BarcodeDetector;
const LOOK_EACH_MS = 200;

interface LotScanProps {
  lots: readonly string[];
  onFound: (lot: string) => void;
}

/** Takes a lot from a scanner, which types the code and Enter, or from the camera where the browser reads barcodes. */
export function LotScan({ lots, onFound }: LotScanProps) {
  const { t } = useTranslation('record');
  const [isLooking, setIsLooking] = useState(false);
  const [unknown, setUnknown] = useState<string | null>(null);

  function take(code: string): boolean {
    const lot = scannedLot(code, lots);
    setUnknown(lot === undefined ? code.trim() : null);
    if (lot === undefined) return false;
    setIsLooking(false);
    onFound(lot);
    return true;
  }

  return (
    <div className={classes.scan}>
      <label className={classes.scanLabel}>
        {t('areas.scan')}
        <input
          className={classes.scanInput}
          autoComplete="off"
          onKeyDown={({ key, currentTarget }) => {
            if (key === 'Enter' && currentTarget.value.trim() !== '' && take(currentTarget.value)) {
              currentTarget.value = '';
            }
          }}
        />
      </label>
      {Reader && (
        <button type="button" className={classes.secondary} onClick={() => setIsLooking(!isLooking)}>
          {t(isLooking ? 'areas.cameraOff' : 'areas.camera')}
        </button>
      )}
      {isLooking && Reader && <Camera reader={new Reader()} onCode={take} onEnd={() => setIsLooking(false)} />}
      <p role="status" className={classes.hint}>
        {unknown !== null && `▲ ${t('areas.unknownLot', { lot: unknown })}`}
      </p>
    </div>
  );
}

interface CameraProps {
  reader: BarcodeReader;
  onCode: (code: string) => void;
  onEnd: () => void;
}

/** Looks through the camera until it is taken away. Nothing of what it sees is kept. */
function Camera({ reader, onCode, onEnd }: CameraProps) {
  const video = useRef<HTMLVideoElement>(null);
  const latest = useRef({ reader, onCode, onEnd });
  useEffect(() => {
    let stream: MediaStream | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isOver = false;
    async function look(): Promise<void> {
      if (isOver || !video.current) return;
      const codes = await latest.current.reader.detect(video.current).catch(() => []);
      if (codes[0] && !isOver) latest.current.onCode(codes[0].rawValue);
      timer = setTimeout(() => void look(), LOOK_EACH_MS);
    }
    async function open(): Promise<void> {
      try {
        stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
      } catch {
        // There is no camera, or nobody allowed it: the field is there.
        return latest.current.onEnd();
      }
      if (isOver || !video.current) return stream.getTracks().forEach((track) => track.stop());
      video.current.srcObject = stream;
      await video.current.play().catch(() => undefined);
      void look();
    }
    void open();
    return () => {
      isOver = true;
      clearTimeout(timer);
      stream?.getTracks().forEach((track) => track.stop());
    };
  }, []);
  return <video ref={video} className={classes.camera} muted playsInline />;
}
