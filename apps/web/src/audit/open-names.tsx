import { useTranslation } from 'react-i18next';
import classes from './proof.module.css';

interface OpenNamesProps {
  isOpen: boolean;
  onChange: (isOpen: boolean) => void;
}

/** Whether what names people goes out too; it does not unless somebody says so. */
export function OpenNames({ isOpen, onChange }: OpenNamesProps) {
  const { t } = useTranslation('audit');
  return (
    <label className={classes.check}>
      <input type="checkbox" checked={isOpen} onChange={({ currentTarget: { checked } }) => onChange(checked)} />
      {t('export.openSealed')}
    </label>
  );
}
