import { getTranslations } from 'next-intl/server';
import { Alert } from '@/components/ui/alert';
import { Link } from '@/components/ui/link';
import type { Verification } from './verification';

type GuessProps = { verification: Verification; receiptId: string | null };

/** The last amount entered was wrong: how many tries remain, and the decision behind it. ONB-02. */
export async function LastGuess({ verification, receiptId }: GuessProps) {
  const [t, proof] = await Promise.all([getTranslations('joining'), getTranslations('onboarding.proof')]);
  const hasEnded = verification.status === 'FAILED';
  return (
    <div role="alert">
      <Alert
        tone={hasEnded ? 'danger' : 'warning'}
        title={hasEnded ? proof('ENDED') : proof('WRONG', { left: verification.guessesLeft })}
        actions={
          receiptId && (
            <Link href={`/receipts/${receiptId}`} className="text-primary hover:underline">
              {t('receipt')}
            </Link>
          )
        }
      >
        {t(hasEnded ? 'verification.endedDetail' : 'verification.wrongDetail')}
      </Alert>
    </div>
  );
}
