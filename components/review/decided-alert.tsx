import { getTranslations } from 'next-intl/server';
import { Alert } from '@/components/ui/alert';
import { LinkButton } from '@/components/ui/button';

/** What staff just decided, and the way to whatever waits next. */
export async function DecidedAlert({ group, verdict, next, queue }: DecidedProps) {
  const t = await getTranslations('operations-business');
  return (
    <div role="status" className="mb-4">
      <Alert
        tone="success"
        title={t(`${group}.done.${verdict}.title`)}
        actions={
          <>
            {next && (
              <LinkButton href={next} tone="primary" size="sm">
                {t('review.next')}
              </LinkButton>
            )}
            <LinkButton href={queue} size="sm">
              {t('review.toQueue')}
            </LinkButton>
          </>
        }
      >
        {t(`${group}.done.${verdict}.detail`)}
      </Alert>
    </div>
  );
}

type DecidedProps = {
  group: 'products' | 'onboarding' | 'articles';
  verdict: string;
  /** The page of what waits next, if anything does. */
  next?: string;
  queue: string;
};
