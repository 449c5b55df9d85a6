-- CreateEnum
CREATE TYPE "MemberInvitationStatus" AS ENUM ('OPEN', 'ACCEPTED', 'REVOKED', 'EXPIRED');

-- AlterTable
ALTER TABLE "audit_entry" ADD COLUMN     "area" TEXT;

-- AlterTable
ALTER TABLE "outbound_message" ADD COLUMN     "link_path" TEXT,
ALTER COLUMN "account_id" DROP NOT NULL;

-- CreateTable
CREATE TABLE "member_group" (
    "id" TEXT NOT NULL,
    "vendor_id" TEXT,
    "name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "member_group_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "member_group_permission" (
    "group_id" TEXT NOT NULL,
    "area" TEXT NOT NULL,
    "level" TEXT NOT NULL,

    CONSTRAINT "member_group_permission_pkey" PRIMARY KEY ("group_id","area")
);

-- CreateTable
CREATE TABLE "member_group_assignment" (
    "account_id" TEXT NOT NULL,
    "group_id" TEXT NOT NULL,
    "assigned_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "member_group_assignment_pkey" PRIMARY KEY ("account_id","group_id")
);

-- CreateTable
CREATE TABLE "member_invitation" (
    "id" TEXT NOT NULL,
    "vendor_id" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "status" "MemberInvitationStatus" NOT NULL DEFAULT 'OPEN',
    "round" INTEGER NOT NULL DEFAULT 1,
    "invited_by_id" TEXT NOT NULL,
    "invited_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "accepted_by_id" TEXT,

    CONSTRAINT "member_invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "member_invitation_group" (
    "invitation_id" TEXT NOT NULL,
    "group_id" TEXT NOT NULL,

    CONSTRAINT "member_invitation_group_pkey" PRIMARY KEY ("invitation_id","group_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "member_group_vendor_id_name_key" ON "member_group"("vendor_id", "name");

-- CreateIndex
CREATE INDEX "member_group_assignment_group_id_idx" ON "member_group_assignment"("group_id");

-- CreateIndex
CREATE INDEX "member_invitation_vendor_id_status_sent_at_idx" ON "member_invitation"("vendor_id", "status", "sent_at");

-- CreateIndex
CREATE INDEX "member_invitation_group_group_id_idx" ON "member_invitation_group"("group_id");

-- AddForeignKey
ALTER TABLE "member_group_permission" ADD CONSTRAINT "member_group_permission_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "member_group"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member_group_assignment" ADD CONSTRAINT "member_group_assignment_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "member_group"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member_invitation_group" ADD CONSTRAINT "member_invitation_group_invitation_id_fkey" FOREIGN KEY ("invitation_id") REFERENCES "member_invitation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member_invitation_group" ADD CONSTRAINT "member_invitation_group_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "member_group"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Every area has a name the market knows; lib/vendors/status.ts lists the same ones, and a test compares them.
ALTER TABLE "member_group_permission" ADD CONSTRAINT "member_group_permission_known" CHECK (
  "area" IN ('products', 'orders', 'invoices', 'money', 'delivery', 'account', 'members') AND "level" IN ('view', 'manage')
);

-- Groups and invitations belong to vendors that exist.
ALTER TABLE "member_group" ADD CONSTRAINT "member_group_vendor_fkey" FOREIGN KEY ("vendor_id") REFERENCES "vendor" ("id");
ALTER TABLE "member_invitation" ADD CONSTRAINT "member_invitation_vendor_fkey" FOREIGN KEY ("vendor_id") REFERENCES "vendor" ("id");
-- Whoever is removed from a vendor is in none of its groups any more.
ALTER TABLE "member_group_assignment" ADD CONSTRAINT "member_group_assignment_member_fkey"
  FOREIGN KEY ("account_id") REFERENCES "vendor_member" ("account_id") ON DELETE CASCADE;

-- A vendor asks the same address once at a time: two colleagues inviting together make one invitation.
CREATE UNIQUE INDEX "member_invitation_one_open" ON "member_invitation" ("vendor_id", "email") WHERE "status" = 'OPEN';
ALTER TABLE "member_invitation" ADD CONSTRAINT "member_invitation_ended" CHECK (("status" = 'OPEN') = ("ended_at" IS NULL));
ALTER TABLE "member_invitation" ADD CONSTRAINT "member_invitation_accepted" CHECK (("status" = 'ACCEPTED') = ("accepted_by_id" IS NOT NULL));

-- The ready group that may do everything, the same for every vendor (SUB-02). A new area adds its row here.
INSERT INTO "member_group" ("id", "vendor_id", "name", "created_at") VALUES ('mgr_full_access', NULL, 'FULL_ACCESS', '2026-11-20T00:00:00Z');
INSERT INTO "member_group_permission" ("group_id", "area", "level")
SELECT 'mgr_full_access', "area", 'manage'
FROM unnest(ARRAY['products', 'orders', 'invoices', 'money', 'delivery', 'account', 'members']) AS "area";

-- What each member may do, in one place for everybody who asks: doors at every request, and whoever tells members something.
-- The owner may do what full access may; who manages also views.
CREATE VIEW "member_permission" AS
SELECT DISTINCT m."vendor_id", m."account_id", p."area" || ':' || l."means" AS "permission"
FROM "vendor_member" m
CROSS JOIN LATERAL (
  SELECT 'mgr_full_access' AS "group_id" WHERE m."is_owner"
  UNION ALL
  SELECT a."group_id" FROM "member_group_assignment" a WHERE a."account_id" = m."account_id"
) g
JOIN "member_group_permission" p ON p."group_id" = g."group_id"
JOIN (VALUES ('view', 'view'), ('manage', 'manage'), ('manage', 'view')) AS l ("level", "means") ON l."level" = p."level";

DO $$ BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'market_app') THEN
    GRANT SELECT ON "member_permission" TO market_app;
  END IF;
END $$;
