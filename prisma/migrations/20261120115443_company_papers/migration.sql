-- CreateEnum
CREATE TYPE "ChangeKind" AS ENUM ('COMPANY', 'BANK_ACCOUNT');

-- CreateEnum
CREATE TYPE "ChangeStatus" AS ENUM ('VERIFYING', 'UNDER_REVIEW', 'APPROVED', 'REFUSED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "VendorCaseKind" AS ENUM ('LICENCE_EXPIRED', 'LATE_REPORT');

-- CreateEnum
CREATE TYPE "DocumentStatus" AS ENUM ('PENDING', 'ACCEPTED', 'REJECTED', 'REPLACED');

-- CreateEnum
CREATE TYPE "BarredKind" AS ENUM ('COMPANY_NAME', 'CREDIT_CODE', 'ORGANISATION_CODE', 'REPRESENTATIVE', 'REPRESENTATIVE_NAME');

-- DropForeignKey
ALTER TABLE "bank_verification" DROP CONSTRAINT "bank_verification_application_id_fkey";

-- AlterTable
ALTER TABLE "vendor_application" ADD COLUMN     "company_type" TEXT,
ADD COLUMN     "in_trade_since" TEXT,
ADD COLUMN     "main_business" TEXT,
ADD COLUMN     "organisation_code" TEXT,
ADD COLUMN     "registered_capital" BIGINT,
ADD COLUMN     "remarks" JSONB,
ADD COLUMN     "representative_id" TEXT,
ADD COLUMN     "representative_mark" TEXT,
ADD COLUMN     "sells_mini_programs" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "bank_verification" ADD COLUMN     "change_id" TEXT,
ALTER COLUMN "application_id" DROP NOT NULL;

-- AlterTable
ALTER TABLE "vendor" ADD COLUMN     "organisation_code" TEXT,
ADD COLUMN     "representative_mark" TEXT;

-- AlterTable
ALTER TABLE "vendor_bank_account" ADD COLUMN     "changed_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "vendor_change" (
    "id" TEXT NOT NULL,
    "vendor_id" TEXT NOT NULL,
    "kind" "ChangeKind" NOT NULL,
    "status" "ChangeStatus" NOT NULL,
    "before" JSONB NOT NULL,
    "wanted" JSONB NOT NULL,
    "changed_on" TEXT,
    "is_late" BOOLEAN NOT NULL DEFAULT false,
    "explanation" TEXT NOT NULL,
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "requested_by_id" TEXT NOT NULL,
    "claimed_by_id" TEXT,
    "claimed_at" TIMESTAMPTZ(3),
    "decided_at" TIMESTAMPTZ(3),
    "decided_by_id" TEXT,
    "reason" TEXT,
    "receipt_id" TEXT,

    CONSTRAINT "vendor_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "vendor_change_event" (
    "id" TEXT NOT NULL,
    "change_id" TEXT NOT NULL,
    "verb" TEXT NOT NULL,
    "from_status" "ChangeStatus",
    "to_status" "ChangeStatus" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" TEXT,
    "reason" TEXT,
    "receipt_id" TEXT,

    CONSTRAINT "vendor_change_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "vendor_case" (
    "id" TEXT NOT NULL,
    "vendor_id" TEXT NOT NULL,
    "kind" "VendorCaseKind" NOT NULL,
    "cause_id" TEXT NOT NULL,
    "receipt_id" TEXT,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "closed_by_id" TEXT,
    "note" TEXT,

    CONSTRAINT "vendor_case_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "vendor_document" (
    "id" TEXT NOT NULL,
    "kind" "FilePurpose" NOT NULL,
    "file_id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "application_id" TEXT,
    "change_id" TEXT,
    "vendor_id" TEXT,
    "expires_on" TEXT,
    "status" "DocumentStatus" NOT NULL DEFAULT 'PENDING',
    "reason" TEXT,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL,
    "reviewed_at" TIMESTAMPTZ(3),
    "reviewed_by_id" TEXT,

    CONSTRAINT "vendor_document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "barred_identity" (
    "id" TEXT NOT NULL,
    "kind" "BarredKind" NOT NULL,
    "key" TEXT NOT NULL,
    "vendor_id" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "receipt_id" TEXT,
    "since" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "barred_identity_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "vendor_change_vendor_id_requested_at_idx" ON "vendor_change"("vendor_id", "requested_at");

-- CreateIndex
CREATE INDEX "vendor_change_status_requested_at_idx" ON "vendor_change"("status", "requested_at");

-- CreateIndex
CREATE INDEX "vendor_change_event_change_id_at_idx" ON "vendor_change_event"("change_id", "at");

-- CreateIndex
CREATE INDEX "vendor_case_closed_at_opened_at_idx" ON "vendor_case"("closed_at", "opened_at");

-- CreateIndex
CREATE INDEX "vendor_case_vendor_id_idx" ON "vendor_case"("vendor_id");

-- CreateIndex
CREATE UNIQUE INDEX "vendor_case_kind_cause_id_key" ON "vendor_case"("kind", "cause_id");

-- CreateIndex
CREATE UNIQUE INDEX "vendor_document_file_id_key" ON "vendor_document"("file_id");

-- CreateIndex
CREATE INDEX "vendor_document_application_id_idx" ON "vendor_document"("application_id");

-- CreateIndex
CREATE INDEX "vendor_document_change_id_idx" ON "vendor_document"("change_id");

-- CreateIndex
CREATE INDEX "vendor_document_vendor_id_kind_status_idx" ON "vendor_document"("vendor_id", "kind", "status");

-- CreateIndex
CREATE UNIQUE INDEX "barred_identity_kind_key_key" ON "barred_identity"("kind", "key");

-- CreateIndex
CREATE INDEX "bank_verification_change_id_created_at_idx" ON "bank_verification"("change_id", "created_at");

-- AddForeignKey
ALTER TABLE "vendor_change_event" ADD CONSTRAINT "vendor_change_event_change_id_fkey" FOREIGN KEY ("change_id") REFERENCES "vendor_change"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bank_verification" ADD CONSTRAINT "bank_verification_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "vendor_application"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Licences handed in before papers had a table of their own.
INSERT INTO "vendor_document" ("id", "kind", "file_id", "account_id", "application_id", "vendor_id", "status", "uploaded_at")
SELECT 'doc_' || substr("licence_file_id", 5), 'LICENCE', "licence_file_id", "account_id", "id", "vendor_id",
       CASE WHEN "status" = 'ADMITTED' THEN 'ACCEPTED' ELSE 'PENDING' END::"DocumentStatus", coalesce("submitted_at", "agreed_at")
FROM "vendor_application" WHERE "licence_file_id" IS NOT NULL;

-- A paper belongs to an application or to a change, and only papers of companies are kept here.
ALTER TABLE "vendor_document" ADD CONSTRAINT "vendor_document_one_origin" CHECK (num_nonnulls("application_id", "change_id") = 1),
  ADD CONSTRAINT "vendor_document_kind" CHECK ("kind" IN ('LICENCE', 'LEGAL_REPRESENTATIVE_ID', 'BANK_PROOF')),
  ADD CONSTRAINT "vendor_document_rejected_says_why" CHECK ("status" <> 'REJECTED' OR "reason" IS NOT NULL),
  ADD CONSTRAINT "vendor_document_expires_on_is_day" CHECK ("expires_on" ~ '^\d{4}-\d{2}-\d{2}$');
-- One paper of a kind counts at a time; what it took the place of stays, marked.
CREATE UNIQUE INDEX "vendor_document_one_per_application" ON "vendor_document" ("application_id", "kind") WHERE "status" <> 'REPLACED';
CREATE UNIQUE INDEX "vendor_document_one_per_change" ON "vendor_document" ("change_id", "kind") WHERE "status" <> 'REPLACED';
CREATE UNIQUE INDEX "vendor_document_one_in_force" ON "vendor_document" ("vendor_id", "kind") WHERE "status" = 'ACCEPTED';

-- A small amount proves an account for an application or for a change of account.
ALTER TABLE "bank_verification" ADD CONSTRAINT "bank_verification_one_purpose" CHECK (num_nonnulls("application_id", "change_id") = 1);

-- A vendor has one change of a kind under way: two would overwrite each other.
CREATE UNIQUE INDEX "vendor_change_one_open" ON "vendor_change" ("vendor_id", "kind") WHERE "status" IN ('VERIFYING', 'UNDER_REVIEW');
ALTER TABLE "vendor_change" ADD CONSTRAINT "vendor_change_changed_on_is_day" CHECK ("changed_on" ~ '^\d{4}-\d{2}-\d{2}$');

-- Whoever was cleared out stays barred (VIO-07); what happened to a change stays as it was written.
CREATE TRIGGER "barred_identity_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "barred_identity" EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "vendor_change_event_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "vendor_change_event" EXECUTE FUNCTION "refuse_change"();
DO $$ BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'market_app') THEN
    REVOKE UPDATE, DELETE ON "barred_identity", "vendor_change_event" FROM market_app;
    REVOKE DELETE ON "vendor_document", "vendor_change", "vendor_case" FROM market_app;
  END IF;
END $$;
