-- AlterTable
ALTER TABLE "store" ADD COLUMN     "articles_published" INTEGER NOT NULL DEFAULT 0;

-- Articles published before their number was kept.
UPDATE "store" SET "articles_published" = (SELECT count(*) FROM "article" a WHERE a."vendor_id" = "store"."vendor_id" AND a."status" = 'PUBLISHED');
