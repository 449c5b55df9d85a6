-- AlterEnum
ALTER TYPE "ChangeStatus" ADD VALUE 'CHANGES_REQUESTED';

-- AlterTable
ALTER TABLE "vendor_change" ADD COLUMN     "remarks" JSONB NOT NULL DEFAULT '{}';

-- AlterTable: papers have their own table since company_papers, which took these over.
ALTER TABLE "vendor_application" DROP COLUMN "licence_file_id";

-- What was sent back is still under way. The new word cannot be used before this migration is over, so those that are decided are named.
DROP INDEX "vendor_change_one_open";
CREATE UNIQUE INDEX "vendor_change_one_open" ON "vendor_change" ("vendor_id", "kind") WHERE "status" NOT IN ('APPROVED', 'REFUSED', 'WITHDRAWN');
