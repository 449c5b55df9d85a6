-- CreateEnum
CREATE TYPE "DepositReceiptForm" AS ENUM ('PAPER', 'ELECTRONIC');

-- CreateEnum
CREATE TYPE "ExitStatus" AS ENUM ('ASKED', 'CLEARED', 'PAYING', 'EXITED', 'RECALLED');

-- AlterTable
ALTER TABLE "deposit_payment" ADD COLUMN     "channel" TEXT NOT NULL DEFAULT 'BALANCE',
ADD COLUMN     "receipt_form" "DepositReceiptForm" NOT NULL DEFAULT 'ELECTRONIC';

-- CreateTable
CREATE TABLE "vendor_exit" (
    "id" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "vendor_id" TEXT NOT NULL,
    "status" "ExitStatus" NOT NULL DEFAULT 'ASKED',
    "reason" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "asked_by_id" TEXT NOT NULL,
    "needs_paper_receipt" BOOLEAN NOT NULL,
    "paper_received_at" TIMESTAMPTZ(3),
    "cleared_at" TIMESTAMPTZ(3),
    "due_at" TIMESTAMPTZ(3),
    "amount" BIGINT,
    "bank_name" TEXT,
    "account_name" TEXT,
    "account_number" TEXT,
    "account_tail" TEXT,
    "transfer_no" TEXT,
    "failure" TEXT,
    "ended_at" TIMESTAMPTZ(3),
    "receipt_id" TEXT,
    "tries" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "vendor_exit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "vendor_exit_event" (
    "id" TEXT NOT NULL,
    "exit_id" TEXT NOT NULL,
    "verb" TEXT NOT NULL,
    "from_status" "ExitStatus",
    "to_status" "ExitStatus" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" TEXT,
    "reason" TEXT,

    CONSTRAINT "vendor_exit_event_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "vendor_exit_number_key" ON "vendor_exit"("number");

-- CreateIndex
CREATE INDEX "vendor_exit_vendor_id_asked_at_idx" ON "vendor_exit"("vendor_id", "asked_at");

-- CreateIndex
CREATE INDEX "vendor_exit_status_due_at_idx" ON "vendor_exit"("status", "due_at");

-- CreateIndex
CREATE INDEX "vendor_exit_event_exit_id_at_idx" ON "vendor_exit_event"("exit_id", "at");

-- What must never be, whatever the code does ----------------------------------------------------------------------------

-- A vendor leaves once at a time; whoever called it back may ask again later. DEP-18
CREATE UNIQUE INDEX "vendor_exit_one_open" ON "vendor_exit" ("vendor_id") WHERE "status" IN ('ASKED', 'CLEARED', 'PAYING');
ALTER TABLE "vendor_exit" ADD CONSTRAINT "vendor_exit_amount" CHECK ("amount" IS NULL OR "amount" >= 0);
-- No deposit comes back while a paper receipt is still out. DEP-17
ALTER TABLE "vendor_exit" ADD CONSTRAINT "vendor_exit_receipt_first"
  CHECK ("status" IN ('ASKED', 'RECALLED') OR NOT "needs_paper_receipt" OR "paper_received_at" IS NOT NULL);
DO $$ BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'market_app') THEN
    REVOKE UPDATE, DELETE ON "vendor_exit_event" FROM market_app;
    REVOKE DELETE ON "vendor_exit" FROM market_app;
  END IF;
END $$;
