-- AlterTable
ALTER TABLE "account" ADD COLUMN     "last_totp_step" INTEGER;
