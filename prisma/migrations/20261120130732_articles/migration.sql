-- CreateEnum
CREATE TYPE "ColumnStatus" AS ENUM ('REQUESTED', 'ADMITTED', 'REFUSED');

-- CreateEnum
CREATE TYPE "ArticleStatus" AS ENUM ('DRAFT', 'UNDER_REVIEW', 'CHANGES_REQUESTED', 'PUBLISHED', 'REFUSED');

-- CreateTable
CREATE TABLE "column_membership" (
    "vendor_id" TEXT NOT NULL,
    "status" "ColumnStatus" NOT NULL DEFAULT 'REQUESTED',
    "topics" TEXT NOT NULL,
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "requested_by_id" TEXT NOT NULL,
    "decided_at" TIMESTAMPTZ(3),
    "decided_by_id" TEXT,
    "reason" TEXT,
    "receipt_id" TEXT,
    "milestone_at" TIMESTAMPTZ(3),
    "milestone_receipt_id" TEXT,

    CONSTRAINT "column_membership_pkey" PRIMARY KEY ("vendor_id")
);

-- CreateTable
CREATE TABLE "article" (
    "id" TEXT NOT NULL,
    "vendor_id" TEXT NOT NULL,
    "status" "ArticleStatus" NOT NULL DEFAULT 'DRAFT',
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "body_html" TEXT NOT NULL,
    "is_original" BOOLEAN NOT NULL DEFAULT false,
    "author_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "submitted_at" TIMESTAMPTZ(3),
    "claimed_by_id" TEXT,
    "claimed_at" TIMESTAMPTZ(3),
    "decided_at" TIMESTAMPTZ(3),
    "decision_reason" TEXT,
    "published_at" TIMESTAMPTZ(3),

    CONSTRAINT "article_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "article_event" (
    "id" TEXT NOT NULL,
    "article_id" TEXT NOT NULL,
    "verb" TEXT NOT NULL,
    "from_status" TEXT,
    "to_status" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" TEXT,
    "reason" TEXT,
    "receipt_id" TEXT,

    CONSTRAINT "article_event_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "column_membership_status_requested_at_idx" ON "column_membership"("status", "requested_at");

-- CreateIndex
CREATE INDEX "article_vendor_id_updated_at_idx" ON "article"("vendor_id", "updated_at");

-- CreateIndex
CREATE INDEX "article_status_submitted_at_idx" ON "article"("status", "submitted_at");

-- CreateIndex
CREATE INDEX "article_status_published_at_idx" ON "article"("status", "published_at");

-- CreateIndex
CREATE INDEX "article_event_article_id_at_idx" ON "article_event"("article_id", "at");

-- AddForeignKey
ALTER TABLE "article_event" ADD CONSTRAINT "article_event_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What is published was published at some time, and what is not stands on no public page.
ALTER TABLE "article" ADD CONSTRAINT "article_published_at" CHECK (("status" = 'PUBLISHED') = ("published_at" IS NOT NULL));
-- What was submitted says when; what is decided is claimed by nobody.
ALTER TABLE "article" ADD CONSTRAINT "article_submitted_at" CHECK ("status" = 'DRAFT' OR "submitted_at" IS NOT NULL);
ALTER TABLE "article" ADD CONSTRAINT "article_claim" CHECK (("claimed_by_id" IS NULL) = ("claimed_at" IS NULL) AND ("claimed_by_id" IS NULL OR "status" = 'UNDER_REVIEW'));

CREATE TRIGGER "article_event_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "article_event" EXECUTE FUNCTION "refuse_change"();

DO $$
BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'market_app') THEN
    REVOKE UPDATE, DELETE ON "article_event" FROM market_app;
    REVOKE DELETE ON "article", "column_membership" FROM market_app;
  END IF;
END
$$;
