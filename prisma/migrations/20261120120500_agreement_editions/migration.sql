-- What vendors signed under the rules of 2018 (C-23).
ALTER TYPE "AgreementKind" ADD VALUE 'PLATFORM_ADMISSION' BEFORE 'VENDOR_ACCESS';

ALTER TABLE "agreement" ADD COLUMN "published_at" TIMESTAMPTZ(3), ADD COLUMN "published_by_id" TEXT;

CREATE TABLE "agreement_draft" (
    "id" TEXT NOT NULL,
    "kind" "AgreementKind" NOT NULL,
    "version" TEXT NOT NULL,
    "effective_from" TIMESTAMPTZ(3) NOT NULL,
    "title_zh" TEXT NOT NULL,
    "title_en" TEXT NOT NULL,
    "text_zh" TEXT NOT NULL,
    "text_en" TEXT NOT NULL,
    "text_hash" TEXT NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,
    "saved_by_id" TEXT NOT NULL,

    CONSTRAINT "agreement_draft_pkey" PRIMARY KEY ("id")
);

-- One draft per agreement: two members of staff never prepare rival editions.
CREATE UNIQUE INDEX "agreement_draft_kind_key" ON "agreement_draft"("kind");

-- Of two editions that begin together neither would be the one in force.
CREATE UNIQUE INDEX "agreement_kind_effective_from_key" ON "agreement"("kind", "effective_from");

-- A text that may have been signed stays as it is, whoever asks.
CREATE TRIGGER "agreement_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "agreement" EXECUTE FUNCTION "refuse_change"();
DO $$ BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'market_app') THEN REVOKE UPDATE, DELETE ON "agreement" FROM market_app; END IF;
END $$;
