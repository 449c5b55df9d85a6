-- CreateEnum
CREATE TYPE "RemittanceStatus" AS ENUM ('CLAIMED', 'MATCHED', 'REFUSED');

-- AlterEnum
ALTER TYPE "FilePurpose" ADD VALUE 'REMITTANCE_PROOF';

-- CreateTable
CREATE TABLE "deposit_remittance" (
    "id" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "vendor_id" TEXT NOT NULL,
    "tier" BIGINT NOT NULL,
    "amount" BIGINT NOT NULL,
    "channel" TEXT NOT NULL,
    "remitter_name" TEXT NOT NULL,
    "remitted_on" TEXT NOT NULL,
    "proof_file_id" TEXT NOT NULL,
    "recipient" TEXT NOT NULL,
    "recipient_phone" TEXT NOT NULL,
    "recipient_address" TEXT NOT NULL,
    "status" "RemittanceStatus" NOT NULL DEFAULT 'CLAIMED',
    "claimed_at" TIMESTAMPTZ(3) NOT NULL,
    "claimed_by_id" TEXT NOT NULL,
    "decided_at" TIMESTAMPTZ(3),
    "decided_by_id" TEXT,
    "exception_reason" TEXT,
    "refusal" TEXT,
    "payment_id" TEXT,

    CONSTRAINT "deposit_remittance_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "bank_line" (
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "amount" BIGINT NOT NULL,
    "payer_name" TEXT NOT NULL,
    "payer_tail" TEXT NOT NULL,
    "memo" TEXT NOT NULL,
    "booked_at" TIMESTAMPTZ(3) NOT NULL,
    "remittance_id" TEXT,

    CONSTRAINT "bank_line_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "deposit_remittance_number_key" ON "deposit_remittance"("number");

-- CreateIndex
CREATE UNIQUE INDEX "deposit_remittance_payment_id_key" ON "deposit_remittance"("payment_id");

-- CreateIndex
CREATE INDEX "deposit_remittance_vendor_id_claimed_at_idx" ON "deposit_remittance"("vendor_id", "claimed_at");

-- CreateIndex
CREATE INDEX "deposit_remittance_status_claimed_at_idx" ON "deposit_remittance"("status", "claimed_at");

-- CreateIndex
CREATE UNIQUE INDEX "bank_line_position_key" ON "bank_line"("position");

-- CreateIndex
CREATE UNIQUE INDEX "bank_line_remittance_id_key" ON "bank_line"("remittance_id");

-- CreateIndex
CREATE INDEX "bank_line_remittance_id_amount_idx" ON "bank_line"("remittance_id", "amount");

-- What must never be, whatever the code does ----------------------------------------------------------------------------

ALTER TABLE "deposit_remittance" ADD CONSTRAINT "deposit_remittance_positive" CHECK ("amount" > 0 AND "tier" > 0);
ALTER TABLE "deposit_remittance" ADD CONSTRAINT "deposit_remittance_decided"
  CHECK (("status" = 'MATCHED') = ("payment_id" IS NOT NULL) AND ("status" = 'REFUSED') = ("refusal" IS NOT NULL));
ALTER TABLE "bank_line" ADD CONSTRAINT "bank_line_positive" CHECK ("amount" > 0);
DO $$ BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'market_app') THEN
    REVOKE DELETE ON "deposit_remittance", "bank_line" FROM market_app;
  END IF;
END $$;
