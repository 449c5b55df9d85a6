-- AlterTable
ALTER TABLE "vendor_application" ADD COLUMN     "claimed_at" TIMESTAMPTZ(3),
ADD COLUMN     "claimed_by_id" TEXT;

-- AlterTable
ALTER TABLE "bank_verification" ADD COLUMN     "transfer_no" TEXT;

-- DropTable
DROP TABLE "gateway_notice";

-- CreateTable
CREATE TABLE "partner_notice" (
    "id" TEXT NOT NULL,
    "partner" TEXT NOT NULL,
    "notification_id" TEXT,
    "reference" TEXT,
    "verdict" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "partner_notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "vendor_related_account" (
    "vendor_id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "vendor_related_account_pkey" PRIMARY KEY ("vendor_id","account_id")
);

-- CreateIndex
CREATE INDEX "partner_notice_reference_idx" ON "partner_notice"("reference");

-- CreateIndex
CREATE INDEX "partner_notice_received_at_idx" ON "partner_notice"("received_at");

-- CreateIndex
CREATE INDEX "vendor_related_account_account_id_idx" ON "vendor_related_account"("account_id");

-- CreateIndex
CREATE INDEX "vendor_application_credit_code_idx" ON "vendor_application"("credit_code");

-- CreateIndex
CREATE INDEX "bank_verification_company_name_status_idx" ON "bank_verification"("company_name", "status");

-- What the partners sent stays as it came.
CREATE TRIGGER "partner_notice_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "partner_notice" EXECUTE FUNCTION "refuse_change"();
DO $$ BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'market_app') THEN
    REVOKE UPDATE, DELETE ON "partner_notice" FROM market_app;
  END IF;
END $$;

-- One company joins once (ONB-02): of two applications under its credit code, only one is under review or admitted.
CREATE UNIQUE INDEX "vendor_application_one_per_company" ON "vendor_application" ("credit_code")
  WHERE "status" IN ('UNDER_REVIEW', 'ADMITTED');
