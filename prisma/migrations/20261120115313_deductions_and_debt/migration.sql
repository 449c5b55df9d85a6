-- CreateEnum
CREATE TYPE "DeductionGround" AS ENUM ('BREACH', 'REFUND');

-- CreateEnum
CREATE TYPE "DeductionBeneficiary" AS ENUM ('PLATFORM', 'BUYER');

-- CreateEnum
CREATE TYPE "TopUpStatus" AS ENUM ('RUNNING', 'OVERDUE', 'FULFILLED', 'ENDED');

-- AlterTable
ALTER TABLE "settlement" ADD COLUMN     "netted" BIGINT NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "deposit_deduction" (
    "id" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "vendor_id" TEXT NOT NULL,
    "ground" "DeductionGround" NOT NULL,
    "beneficiary" "DeductionBeneficiary" NOT NULL,
    "buyer_account_id" TEXT,
    "order_id" TEXT,
    "finding_id" TEXT,
    "evidence" TEXT NOT NULL,
    "amount" BIGINT NOT NULL,
    "from_deposit" BIGINT NOT NULL,
    "to_debt" BIGINT NOT NULL,
    "held_after" BIGINT NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_by_id" TEXT,
    "receipt_id" TEXT NOT NULL,

    CONSTRAINT "deposit_deduction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "deposit_top_up" (
    "id" TEXT NOT NULL,
    "vendor_id" TEXT NOT NULL,
    "tier" BIGINT NOT NULL,
    "status" "TopUpStatus" NOT NULL DEFAULT 'RUNNING',
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "fulfilled_at" TIMESTAMPTZ(3),
    "receipt_id" TEXT NOT NULL,

    CONSTRAINT "deposit_top_up_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "debt_repayment" (
    "id" TEXT NOT NULL,
    "vendor_id" TEXT NOT NULL,
    "amount" BIGINT NOT NULL,
    "paid_at" TIMESTAMPTZ(3) NOT NULL,
    "receipt_id" TEXT NOT NULL,

    CONSTRAINT "debt_repayment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "debt_netting" (
    "id" TEXT NOT NULL,
    "vendor_id" TEXT NOT NULL,
    "order_id" TEXT NOT NULL,
    "amount" BIGINT NOT NULL,
    "netted_at" TIMESTAMPTZ(3) NOT NULL,
    "receipt_id" TEXT NOT NULL,

    CONSTRAINT "debt_netting_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "deposit_deduction_number_key" ON "deposit_deduction"("number");

-- CreateIndex
CREATE INDEX "deposit_deduction_vendor_id_decided_at_idx" ON "deposit_deduction"("vendor_id", "decided_at");

-- CreateIndex
CREATE INDEX "deposit_deduction_finding_id_idx" ON "deposit_deduction"("finding_id");

-- CreateIndex
CREATE INDEX "deposit_top_up_vendor_id_opened_at_idx" ON "deposit_top_up"("vendor_id", "opened_at");

-- CreateIndex
CREATE INDEX "debt_repayment_vendor_id_paid_at_idx" ON "debt_repayment"("vendor_id", "paid_at");

-- CreateIndex
CREATE INDEX "debt_netting_vendor_id_netted_at_idx" ON "debt_netting"("vendor_id", "netted_at");

-- CreateIndex
CREATE INDEX "debt_netting_order_id_idx" ON "debt_netting"("order_id");

-- What must never be, whatever the code does ----------------------------------------------------------------------------

ALTER TABLE "deposit_deduction" ADD CONSTRAINT "deposit_deduction_adds_up"
  CHECK ("amount" > 0 AND "from_deposit" >= 0 AND "to_debt" >= 0 AND "from_deposit" + "to_debt" = "amount" AND "held_after" >= 0);
-- Nothing is left in the deposit where something became debt. DEC-02
ALTER TABLE "deposit_deduction" ADD CONSTRAINT "deposit_deduction_deposit_first" CHECK ("to_debt" = 0 OR "held_after" = 0);
ALTER TABLE "deposit_deduction" ADD CONSTRAINT "deposit_deduction_names_buyer"
  CHECK (("beneficiary" = 'BUYER') = ("buyer_account_id" IS NOT NULL));
ALTER TABLE "deposit_top_up" ADD CONSTRAINT "deposit_top_up_positive" CHECK ("tier" > 0);
-- One clock at a time: a further deduction prolongs it. DEP-16
CREATE UNIQUE INDEX "deposit_top_up_one_open" ON "deposit_top_up" ("vendor_id") WHERE "status" IN ('RUNNING', 'OVERDUE');
ALTER TABLE "debt_repayment" ADD CONSTRAINT "debt_repayment_positive" CHECK ("amount" > 0);
ALTER TABLE "debt_netting" ADD CONSTRAINT "debt_netting_positive" CHECK ("amount" > 0);
ALTER TABLE "settlement" ADD CONSTRAINT "settlement_netted_within_share" CHECK ("netted" >= 0 AND "netted" <= "vendor_share");

CREATE TRIGGER "deposit_deduction_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "deposit_deduction" EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "debt_repayment_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "debt_repayment" EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "debt_netting_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "debt_netting" EXECUTE FUNCTION "refuse_change"();
DO $$ BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'market_app') THEN
    REVOKE UPDATE, DELETE ON "deposit_deduction", "debt_repayment", "debt_netting" FROM market_app;
    REVOKE DELETE ON "deposit_top_up" FROM market_app;
  END IF;
END $$;
