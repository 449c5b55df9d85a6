-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "AgreementKind" AS ENUM ('USER_TERMS', 'VENDOR_ACCESS', 'EARNINGS_SUPPLEMENT');

-- CreateEnum
CREATE TYPE "AccountStatus" AS ENUM ('ACTIVE', 'SEALED');

-- CreateEnum
CREATE TYPE "Duty" AS ENUM ('ONBOARDING_REVIEW', 'PRODUCT_REVIEW', 'FINANCE', 'CONDUCT');

-- CreateEnum
CREATE TYPE "ProductStatus" AS ENUM ('DRAFT', 'ON_SHELF', 'OFF_SHELF');

-- CreateEnum
CREATE TYPE "RevisionStatus" AS ENUM ('DRAFT', 'UNDER_REVIEW', 'CHANGES_REQUESTED', 'APPROVED', 'REFUSED', 'SUPERSEDED');

-- CreateEnum
CREATE TYPE "DeliveryType" AS ENUM ('IMAGE', 'SAAS', 'API', 'MANUAL');

-- CreateEnum
CREATE TYPE "PeriodUnit" AS ENUM ('DAY', 'MONTH', 'YEAR', 'TIME');

-- CreateEnum
CREATE TYPE "PriceKind" AS ENUM ('NEW', 'RENEWAL');

-- CreateEnum
CREATE TYPE "ProductHoldKind" AS ENUM ('SANCTION', 'DELIVERY_FAILURE');

-- CreateEnum
CREATE TYPE "DeadlineStatus" AS ENUM ('PENDING', 'DONE', 'CANCELLED');

-- CreateEnum
CREATE TYPE "InstanceStatus" AS ENUM ('CREATING', 'ACTIVE', 'EXPIRED', 'DESTROYING', 'DESTROYED');

-- CreateEnum
CREATE TYPE "CallStatus" AS ENUM ('PENDING', 'SUCCEEDED', 'GIVEN_UP');

-- CreateEnum
CREATE TYPE "FilePurpose" AS ENUM ('LICENCE', 'LEGAL_REPRESENTATIVE_ID', 'BANK_PROOF', 'PRODUCT_IMAGE', 'STORE_LOGO');

-- CreateEnum
CREATE TYPE "InvoiceStatus" AS ENUM ('PENDING', 'PROCESSING', 'MAILED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "InvoiceKind" AS ENUM ('ORDINARY', 'SPECIAL');

-- CreateEnum
CREATE TYPE "Channel" AS ENUM ('IN_SITE', 'EMAIL', 'SMS');

-- CreateEnum
CREATE TYPE "OutboundStatus" AS ENUM ('QUEUED', 'SENT', 'FAILED');

-- CreateEnum
CREATE TYPE "ApplicationStatus" AS ENUM ('AGREED', 'VERIFIED', 'UNDER_REVIEW', 'CHANGES_REQUESTED', 'ADMITTED', 'REFUSED');

-- CreateEnum
CREATE TYPE "BankVerificationStatus" AS ENUM ('SENDING', 'SENT', 'PROVED', 'FAILED');

-- CreateEnum
CREATE TYPE "OrderStatus" AS ENUM ('UNPAID', 'PAID', 'DELIVERED', 'COMPLETED', 'EXPIRED', 'CANCELLED', 'REFUNDED');

-- CreateEnum
CREATE TYPE "OrderKind" AS ENUM ('NEW', 'RENEWAL', 'UPGRADE', 'TRIAL');

-- CreateEnum
CREATE TYPE "RefundChannel" AS ENUM ('SELF_SERVICE');

-- CreateEnum
CREATE TYPE "WithdrawalStatus" AS ENUM ('REQUESTED', 'PAYING', 'PAID', 'FAILED');

-- CreateEnum
CREATE TYPE "VendorStatus" AS ENUM ('ADMITTED', 'EXITED', 'CLEARED_OUT');

-- CreateEnum
CREATE TYPE "StoreHoldKind" AS ENUM ('VENDOR_CHOICE', 'CERTIFICATION', 'DEPOSIT', 'SANCTION', 'DELIVERY_FAILURE');

-- CreateEnum
CREATE TYPE "SanctionKind" AS ENUM ('STORE_BLOCK', 'PUBLISHING_BAN');

-- CreateEnum
CREATE TYPE "RechargeStatus" AS ENUM ('CREATED', 'PAID', 'CLOSED');

-- CreateTable
CREATE TABLE "agreement" (
    "id" TEXT NOT NULL,
    "kind" "AgreementKind" NOT NULL,
    "version" TEXT NOT NULL,
    "effective_from" TIMESTAMPTZ(3) NOT NULL,
    "title_zh" TEXT NOT NULL,
    "title_en" TEXT NOT NULL,
    "text_zh" TEXT NOT NULL,
    "text_en" TEXT NOT NULL,
    "text_hash" TEXT NOT NULL,

    CONSTRAINT "agreement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agreement_acceptance" (
    "id" TEXT NOT NULL,
    "agreement_id" TEXT NOT NULL,
    "kind" "AgreementKind" NOT NULL,
    "account_id" TEXT NOT NULL,
    "vendor_id" TEXT,
    "text_hash" TEXT NOT NULL,
    "accepted_at" TIMESTAMPTZ(3) NOT NULL,
    "ip" TEXT NOT NULL,
    "user_agent" TEXT NOT NULL,

    CONSTRAINT "agreement_acceptance_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "account_id" TEXT,
    "session_id" TEXT,
    "vendor_id" TEXT,
    "door" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subject_type" TEXT,
    "subject_id" TEXT,
    "input" JSONB NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "outcome" TEXT NOT NULL,
    "request_id" TEXT NOT NULL,
    "ip" TEXT NOT NULL,
    "user_agent" TEXT NOT NULL,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "idempotency_key" (
    "account_id" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "content_hash" TEXT NOT NULL,
    "result" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idempotency_key_pkey" PRIMARY KEY ("account_id","action","key")
);

-- CreateTable
CREATE TABLE "account" (
    "id" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "phone" TEXT,
    "password_hash" TEXT NOT NULL,
    "locale" TEXT NOT NULL DEFAULT 'zh',
    "status" "AccountStatus" NOT NULL DEFAULT 'ACTIVE',
    "totp_secret" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "staff_duty" (
    "account_id" TEXT NOT NULL,
    "duty" "Duty" NOT NULL,

    CONSTRAINT "staff_duty_pkey" PRIMARY KEY ("account_id","duty")
);

-- CreateTable
CREATE TABLE "session" (
    "id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "second_factor_at" TIMESTAMPTZ(3),
    "ip" TEXT NOT NULL,
    "user_agent" TEXT NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "product" (
    "id" TEXT NOT NULL,
    "number" SERIAL NOT NULL,
    "vendor_id" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "delivery_type" "DeliveryType" NOT NULL,
    "status" "ProductStatus" NOT NULL DEFAULT 'DRAFT',
    "live_revision_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "product_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "product_revision" (
    "id" TEXT NOT NULL,
    "product_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "status" "RevisionStatus" NOT NULL DEFAULT 'DRAFT',
    "name" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "description_html" TEXT NOT NULL,
    "tags" TEXT[],
    "highlights" TEXT[],
    "after_sales" TEXT NOT NULL,
    "image_file_id" TEXT,
    "right_basis" TEXT NOT NULL,
    "runs_on_platform" BOOLEAN NOT NULL,
    "agreement_version_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "submitted_at" TIMESTAMPTZ(3),
    "decided_at" TIMESTAMPTZ(3),
    "decided_by_id" TEXT,
    "decision_reason" TEXT,

    CONSTRAINT "product_revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "product_event" (
    "id" TEXT NOT NULL,
    "product_id" TEXT NOT NULL,
    "revision_id" TEXT,
    "verb" TEXT NOT NULL,
    "from_status" TEXT,
    "to_status" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" TEXT,
    "reason" TEXT,
    "receipt_id" TEXT,

    CONSTRAINT "product_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "spec" (
    "id" TEXT NOT NULL,
    "revision_id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "on_sale" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "spec_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "price" (
    "id" TEXT NOT NULL,
    "spec_id" TEXT NOT NULL,
    "kind" "PriceKind" NOT NULL,
    "unit" "PeriodUnit" NOT NULL,
    "count" INTEGER NOT NULL,
    "original" BIGINT NOT NULL,
    "sale" BIGINT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "price_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "product_hold" (
    "id" TEXT NOT NULL,
    "product_id" TEXT NOT NULL,
    "kind" "ProductHoldKind" NOT NULL,
    "cause_id" TEXT NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3),
    "lifted_at" TIMESTAMPTZ(3),
    "receipt_id" TEXT,

    CONSTRAINT "product_hold_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "product_listing" (
    "product_id" TEXT NOT NULL,
    "vendor_id" TEXT NOT NULL,
    "store_name" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "market" TEXT NOT NULL,
    "delivery_type" "DeliveryType" NOT NULL,
    "name" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "tags" TEXT[],
    "image_file_id" TEXT,
    "min_price" BIGINT NOT NULL,
    "min_unit" "PeriodUnit" NOT NULL,
    "min_count" INTEGER NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "sales_count" INTEGER NOT NULL DEFAULT 0,
    "listed" BOOLEAN NOT NULL DEFAULT false,
    "search_text" TEXT NOT NULL,

    CONSTRAINT "product_listing_pkey" PRIMARY KEY ("product_id")
);

-- CreateTable
CREATE TABLE "service_agreement" (
    "id" TEXT NOT NULL,
    "vendor_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "service_agreement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "service_agreement_version" (
    "id" TEXT NOT NULL,
    "agreement_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "text_hash" TEXT NOT NULL,
    "acceptance_criteria" TEXT[],
    "acceptance_working_days" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "service_agreement_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "certification" (
    "id" TEXT NOT NULL,
    "vendor_id" TEXT NOT NULL,
    "amount" BIGINT NOT NULL,
    "paid_at" TIMESTAMPTZ(3) NOT NULL,
    "valid_from" TIMESTAMPTZ(3) NOT NULL,
    "valid_until" TIMESTAMPTZ(3) NOT NULL,
    "receipt_id" TEXT NOT NULL,

    CONSTRAINT "certification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "deadline" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subject_type" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "derivation" JSONB NOT NULL,
    "status" "DeadlineStatus" NOT NULL DEFAULT 'PENDING',
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "last_error" TEXT,
    "retry_at" TIMESTAMPTZ(3),

    CONSTRAINT "deadline_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "delivery_interface" (
    "vendor_id" TEXT NOT NULL,
    "debug_url" TEXT,
    "debug_token" TEXT,
    "production_url" TEXT,
    "production_token" TEXT,
    "verified_at" TIMESTAMPTZ(3),
    "published_at" TIMESTAMPTZ(3),
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "delivery_interface_pkey" PRIMARY KEY ("vendor_id")
);

-- CreateTable
CREATE TABLE "debug_run" (
    "id" TEXT NOT NULL,
    "vendor_id" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "passed" BOOLEAN NOT NULL,
    "request_body" TEXT NOT NULL,
    "answer" TEXT,
    "error" TEXT,
    "duration_ms" INTEGER NOT NULL,
    "url" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "debug_run_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "instance" (
    "id" TEXT NOT NULL,
    "order_id" TEXT NOT NULL,
    "vendor_id" TEXT NOT NULL,
    "buyer_id" TEXT NOT NULL,
    "product_id" TEXT NOT NULL,
    "open_id" TEXT NOT NULL,
    "status" "InstanceStatus" NOT NULL DEFAULT 'CREATING',
    "sign_id" TEXT,
    "website" TEXT,
    "auth_url" TEXT,
    "additional_info" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "activated_at" TIMESTAMPTZ(3),
    "expires_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "instance_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "delivery_call" (
    "id" TEXT NOT NULL,
    "instance_id" TEXT NOT NULL,
    "order_id" TEXT NOT NULL,
    "vendor_id" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "status" "CallStatus" NOT NULL DEFAULT 'PENDING',
    "attempt_count" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "delivery_call_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "delivery_attempt" (
    "id" TEXT NOT NULL,
    "call_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "url" TEXT NOT NULL,
    "request" TEXT NOT NULL,
    "http_status" INTEGER,
    "answer" TEXT,
    "error" TEXT,
    "duration_ms" INTEGER NOT NULL,

    CONSTRAINT "delivery_attempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "deposit_payment" (
    "id" TEXT NOT NULL,
    "vendor_id" TEXT NOT NULL,
    "amount" BIGINT NOT NULL,
    "held_after" BIGINT NOT NULL,
    "paid_at" TIMESTAMPTZ(3) NOT NULL,
    "receipt_id" TEXT NOT NULL,

    CONSTRAINT "deposit_payment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "category_income" (
    "vendor_id" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "first_order_id" TEXT NOT NULL,
    "first_settled_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "category_income_pkey" PRIMARY KEY ("vendor_id","category")
);

-- CreateTable
CREATE TABLE "stored_file" (
    "id" TEXT NOT NULL,
    "purpose" "FilePurpose" NOT NULL,
    "owner_account_id" TEXT NOT NULL,
    "vendor_id" TEXT,
    "is_public" BOOLEAN NOT NULL,
    "mime" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "stored_file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invoice_application" (
    "id" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "order_id" TEXT NOT NULL,
    "order_number" TEXT NOT NULL,
    "buyer_id" TEXT NOT NULL,
    "vendor_id" TEXT NOT NULL,
    "kind" "InvoiceKind" NOT NULL,
    "title" TEXT NOT NULL,
    "tax_number" TEXT NOT NULL,
    "amount" BIGINT NOT NULL,
    "recipient" TEXT NOT NULL,
    "recipient_phone" TEXT NOT NULL,
    "recipient_address" TEXT NOT NULL,
    "status" "InvoiceStatus" NOT NULL DEFAULT 'PENDING',
    "vendor_pays_postage" BOOLEAN NOT NULL,
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "accepted_at" TIMESTAMPTZ(3),
    "mailed_at" TIMESTAMPTZ(3),
    "withdrawn_at" TIMESTAMPTZ(3),
    "courier" TEXT,
    "tracking_number" TEXT,
    "invoice_number" TEXT,

    CONSTRAINT "invoice_application_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invoice_event" (
    "id" TEXT NOT NULL,
    "application_id" TEXT NOT NULL,
    "verb" TEXT NOT NULL,
    "from_status" "InvoiceStatus",
    "to_status" "InvoiceStatus" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" TEXT,

    CONSTRAINT "invoice_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ledger_account" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "owner_id" TEXT,
    "balance" BIGINT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ledger_account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ledger_posting" (
    "id" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "content_hash" TEXT NOT NULL,
    "subject_type" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "occurred_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor_id" TEXT,
    "receipt_id" TEXT,

    CONSTRAINT "ledger_posting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ledger_entry" (
    "id" BIGSERIAL NOT NULL,
    "posting_id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "transfer_no" INTEGER NOT NULL,
    "amount" BIGINT NOT NULL,
    "balance_after" BIGINT,

    CONSTRAINT "ledger_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "market_clock" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "offset_ms" BIGINT NOT NULL DEFAULT 0,
    "moved_at" TIMESTAMPTZ(3),
    "moved_by_id" TEXT,

    CONSTRAINT "market_clock_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "calendar_override" (
    "day" TEXT NOT NULL,
    "working" BOOLEAN NOT NULL,
    "name" TEXT NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL,
    "set_by_id" TEXT NOT NULL,

    CONSTRAINT "calendar_override_pkey" PRIMARY KEY ("day")
);

-- CreateTable
CREATE TABLE "notification" (
    "id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "event" TEXT NOT NULL,
    "params" JSONB NOT NULL,
    "link" TEXT,
    "key" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "notification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outbound_message" (
    "id" TEXT NOT NULL,
    "channel" "Channel" NOT NULL,
    "account_id" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "event" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "status" "OutboundStatus" NOT NULL DEFAULT 'QUEUED',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "last_error" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "outbound_message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notification_preference" (
    "account_id" TEXT NOT NULL,
    "event" TEXT NOT NULL,
    "channel" "Channel" NOT NULL,
    "enabled" BOOLEAN NOT NULL,

    CONSTRAINT "notification_preference_pkey" PRIMARY KEY ("account_id","event","channel")
);

-- CreateTable
CREATE TABLE "vendor_application" (
    "id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "status" "ApplicationStatus" NOT NULL,
    "agreed_at" TIMESTAMPTZ(3) NOT NULL,
    "company_name" TEXT,
    "credit_code" TEXT,
    "legal_representative" TEXT,
    "contact_name" TEXT,
    "contact_phone" TEXT,
    "contact_email" TEXT,
    "contact_address" TEXT,
    "contact_qq" TEXT,
    "store_name" TEXT,
    "service_days" INTEGER,
    "service_from" TEXT,
    "service_to" TEXT,
    "declarations" JSONB,
    "licence_file_id" TEXT,
    "submitted_at" TIMESTAMPTZ(3),
    "decided_at" TIMESTAMPTZ(3),
    "decided_by_id" TEXT,
    "decision_reason" TEXT,
    "vendor_id" TEXT,

    CONSTRAINT "vendor_application_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "vendor_application_event" (
    "id" TEXT NOT NULL,
    "application_id" TEXT NOT NULL,
    "verb" TEXT NOT NULL,
    "from_status" "ApplicationStatus",
    "to_status" "ApplicationStatus" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" TEXT,
    "reason" TEXT,
    "receipt_id" TEXT,

    CONSTRAINT "vendor_application_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "bank_verification" (
    "id" TEXT NOT NULL,
    "application_id" TEXT NOT NULL,
    "company_name" TEXT NOT NULL,
    "bank_name" TEXT NOT NULL,
    "account_number" TEXT NOT NULL,
    "account_tail" TEXT NOT NULL,
    "amount" BIGINT NOT NULL,
    "status" "BankVerificationStatus" NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "failure" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),
    "proved_at" TIMESTAMPTZ(3),

    CONSTRAINT "bank_verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "market_order" (
    "id" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "kind" "OrderKind" NOT NULL,
    "status" "OrderStatus" NOT NULL DEFAULT 'UNPAID',
    "buyer_id" TEXT NOT NULL,
    "vendor_id" TEXT NOT NULL,
    "product_id" TEXT NOT NULL,
    "revision_id" TEXT NOT NULL,
    "spec_id" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "delivery_type" "DeliveryType" NOT NULL,
    "product_name" TEXT NOT NULL,
    "spec_name" TEXT NOT NULL,
    "store_name" TEXT NOT NULL,
    "period_unit" "PeriodUnit" NOT NULL,
    "period_count" INTEGER NOT NULL,
    "original" BIGINT NOT NULL,
    "payable" BIGINT NOT NULL,
    "refunded" BIGINT NOT NULL DEFAULT 0,
    "agreement_version_id" TEXT NOT NULL,
    "agreement_text_hash" TEXT NOT NULL,
    "policy_version" TEXT NOT NULL,
    "contact_name" TEXT NOT NULL,
    "contact_phone" TEXT NOT NULL,
    "contact_email" TEXT NOT NULL,
    "placed_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "paid_at" TIMESTAMPTZ(3),
    "paid_by_id" TEXT,
    "delivered_at" TIMESTAMPTZ(3),
    "review_ends_at" TIMESTAMPTZ(3),
    "settled_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "market_order_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "order_event" (
    "id" TEXT NOT NULL,
    "order_id" TEXT NOT NULL,
    "verb" TEXT NOT NULL,
    "from_status" "OrderStatus",
    "to_status" "OrderStatus" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" TEXT,
    "reason" TEXT,
    "receipt_id" TEXT,

    CONSTRAINT "order_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "receipt" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subject_type" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "rule_ids" TEXT[],
    "policy_version" TEXT NOT NULL,
    "inputs" JSONB NOT NULL,
    "steps" JSONB NOT NULL,
    "outcome" JSONB NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_by_id" TEXT,
    "vendor_id" TEXT,
    "account_id" TEXT,

    CONSTRAINT "receipt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "refund" (
    "id" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "order_id" TEXT NOT NULL,
    "buyer_id" TEXT NOT NULL,
    "vendor_id" TEXT NOT NULL,
    "amount" BIGINT NOT NULL,
    "channel" "RefundChannel" NOT NULL,
    "reason" TEXT NOT NULL,
    "counts_toward_evaluation" BOOLEAN NOT NULL,
    "paid_at" TIMESTAMPTZ(3) NOT NULL,
    "receipt_id" TEXT NOT NULL,

    CONSTRAINT "refund_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "settlement" (
    "order_id" TEXT NOT NULL,
    "order_number" TEXT NOT NULL,
    "vendor_id" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "order_amount" BIGINT NOT NULL,
    "commission" BIGINT NOT NULL,
    "vendor_share" BIGINT NOT NULL,
    "settled_at" TIMESTAMPTZ(3) NOT NULL,
    "receipt_id" TEXT NOT NULL,
    "withdrawal_id" TEXT,

    CONSTRAINT "settlement_pkey" PRIMARY KEY ("order_id")
);

-- CreateTable
CREATE TABLE "withdrawal" (
    "id" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "vendor_id" TEXT NOT NULL,
    "amount" BIGINT NOT NULL,
    "status" "WithdrawalStatus" NOT NULL DEFAULT 'REQUESTED',
    "bank_name" TEXT NOT NULL,
    "account_name" TEXT NOT NULL,
    "account_number" TEXT NOT NULL,
    "account_tail" TEXT NOT NULL,
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "requested_by_id" TEXT NOT NULL,
    "arrival_from" TIMESTAMPTZ(3) NOT NULL,
    "arrival_by" TIMESTAMPTZ(3) NOT NULL,
    "receipt_id" TEXT NOT NULL,
    "transfer_no" TEXT,
    "paid_at" TIMESTAMPTZ(3),
    "failed_at" TIMESTAMPTZ(3),
    "failure" TEXT,

    CONSTRAINT "withdrawal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "withdrawal_event" (
    "id" TEXT NOT NULL,
    "withdrawal_id" TEXT NOT NULL,
    "verb" TEXT NOT NULL,
    "from_status" "WithdrawalStatus",
    "to_status" "WithdrawalStatus" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" TEXT,
    "reason" TEXT,

    CONSTRAINT "withdrawal_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "vendor" (
    "id" TEXT NOT NULL,
    "number" SERIAL NOT NULL,
    "owner_account_id" TEXT NOT NULL,
    "company_name" TEXT NOT NULL,
    "credit_code" TEXT NOT NULL,
    "legal_representative" TEXT NOT NULL,
    "status" "VendorStatus" NOT NULL DEFAULT 'ADMITTED',
    "admitted_at" TIMESTAMPTZ(3) NOT NULL,
    "contact_name" TEXT NOT NULL,
    "contact_phone" TEXT NOT NULL,
    "contact_email" TEXT NOT NULL,
    "contact_address" TEXT NOT NULL,
    "service_phone" TEXT NOT NULL,
    "service_qq" TEXT NOT NULL,
    "service_email" TEXT NOT NULL,
    "service_days" INTEGER NOT NULL,
    "service_from" TEXT NOT NULL,
    "service_to" TEXT NOT NULL,

    CONSTRAINT "vendor_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "vendor_member" (
    "account_id" TEXT NOT NULL,
    "vendor_id" TEXT NOT NULL,
    "is_owner" BOOLEAN NOT NULL,
    "joined_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "vendor_member_pkey" PRIMARY KEY ("account_id")
);

-- CreateTable
CREATE TABLE "store" (
    "vendor_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "intro" TEXT NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "store_pkey" PRIMARY KEY ("vendor_id")
);

-- CreateTable
CREATE TABLE "vendor_bank_account" (
    "vendor_id" TEXT NOT NULL,
    "bank_name" TEXT NOT NULL,
    "account_name" TEXT NOT NULL,
    "account_number" TEXT NOT NULL,
    "account_tail" TEXT NOT NULL,
    "verified_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "vendor_bank_account_pkey" PRIMARY KEY ("vendor_id")
);

-- CreateTable
CREATE TABLE "store_hold" (
    "id" TEXT NOT NULL,
    "vendor_id" TEXT NOT NULL,
    "kind" "StoreHoldKind" NOT NULL,
    "cause_id" TEXT NOT NULL,
    "hides" BOOLEAN NOT NULL,
    "bans_publishing" BOOLEAN NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3),
    "lifted_at" TIMESTAMPTZ(3),
    "receipt_id" TEXT,

    CONSTRAINT "store_hold_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "violation_finding" (
    "id" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "vendor_id" TEXT NOT NULL,
    "row_id" TEXT NOT NULL,
    "occurred_at" TIMESTAMPTZ(3) NOT NULL,
    "facts" TEXT NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_by_id" TEXT NOT NULL,
    "receipt_id" TEXT NOT NULL,

    CONSTRAINT "violation_finding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sanction" (
    "id" TEXT NOT NULL,
    "finding_id" TEXT NOT NULL,
    "vendor_id" TEXT NOT NULL,
    "kind" "SanctionKind" NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3),
    "lifted_at" TIMESTAMPTZ(3),

    CONSTRAINT "sanction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "recharge" (
    "id" TEXT NOT NULL,
    "order_no" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "amount" BIGINT NOT NULL,
    "status" "RechargeStatus" NOT NULL DEFAULT 'CREATED',
    "payment_no" TEXT,
    "pay_url" TEXT,
    "return_to" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "paid_at" TIMESTAMPTZ(3),

    CONSTRAINT "recharge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "gateway_notice" (
    "id" TEXT NOT NULL,
    "notification_id" TEXT,
    "order_no" TEXT,
    "verdict" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "gateway_notice_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "agreement_kind_version_key" ON "agreement"("kind", "version");

-- CreateIndex
CREATE INDEX "agreement_acceptance_vendor_id_kind_idx" ON "agreement_acceptance"("vendor_id", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "agreement_acceptance_agreement_id_account_id_key" ON "agreement_acceptance"("agreement_id", "account_id");

-- CreateIndex
CREATE INDEX "audit_entry_subject_type_subject_id_idx" ON "audit_entry"("subject_type", "subject_id");

-- CreateIndex
CREATE INDEX "audit_entry_account_id_at_idx" ON "audit_entry"("account_id", "at");

-- CreateIndex
CREATE INDEX "audit_entry_vendor_id_at_idx" ON "audit_entry"("vendor_id", "at");

-- CreateIndex
CREATE INDEX "audit_entry_at_idx" ON "audit_entry"("at");

-- CreateIndex
CREATE INDEX "idempotency_key_created_at_idx" ON "idempotency_key"("created_at");

-- CreateIndex
CREATE UNIQUE INDEX "account_email_key" ON "account"("email");

-- CreateIndex
CREATE INDEX "session_account_id_revoked_at_idx" ON "session"("account_id", "revoked_at");

-- CreateIndex
CREATE UNIQUE INDEX "product_number_key" ON "product"("number");

-- CreateIndex
CREATE INDEX "product_vendor_id_created_at_idx" ON "product"("vendor_id", "created_at");

-- CreateIndex
CREATE INDEX "product_revision_status_submitted_at_idx" ON "product_revision"("status", "submitted_at");

-- CreateIndex
CREATE UNIQUE INDEX "product_revision_product_id_number_key" ON "product_revision"("product_id", "number");

-- CreateIndex
CREATE INDEX "product_event_product_id_at_idx" ON "product_event"("product_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "spec_revision_id_key_key" ON "spec"("revision_id", "key");

-- CreateIndex
CREATE UNIQUE INDEX "price_spec_id_kind_unit_count_key" ON "price"("spec_id", "kind", "unit", "count");

-- CreateIndex
CREATE UNIQUE INDEX "product_hold_product_id_kind_cause_id_key" ON "product_hold"("product_id", "kind", "cause_id");

-- CreateIndex
CREATE INDEX "product_listing_vendor_id_idx" ON "product_listing"("vendor_id");

-- CreateIndex
CREATE INDEX "service_agreement_vendor_id_idx" ON "service_agreement"("vendor_id");

-- CreateIndex
CREATE UNIQUE INDEX "service_agreement_version_agreement_id_number_key" ON "service_agreement_version"("agreement_id", "number");

-- CreateIndex
CREATE INDEX "certification_vendor_id_valid_until_idx" ON "certification"("vendor_id", "valid_until");

-- CreateIndex
CREATE INDEX "deadline_status_due_at_id_idx" ON "deadline"("status", "due_at", "id");

-- CreateIndex
CREATE INDEX "deadline_subject_type_subject_id_idx" ON "deadline"("subject_type", "subject_id");

-- CreateIndex
CREATE INDEX "debug_run_vendor_id_action_at_idx" ON "debug_run"("vendor_id", "action", "at");

-- CreateIndex
CREATE UNIQUE INDEX "instance_order_id_key" ON "instance"("order_id");

-- CreateIndex
CREATE INDEX "instance_buyer_id_created_at_idx" ON "instance"("buyer_id", "created_at");

-- CreateIndex
CREATE INDEX "instance_vendor_id_status_idx" ON "instance"("vendor_id", "status");

-- CreateIndex
CREATE INDEX "delivery_call_vendor_id_created_at_idx" ON "delivery_call"("vendor_id", "created_at");

-- CreateIndex
CREATE INDEX "delivery_call_status_created_at_idx" ON "delivery_call"("status", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "delivery_call_instance_id_action_order_id_key" ON "delivery_call"("instance_id", "action", "order_id");

-- CreateIndex
CREATE UNIQUE INDEX "delivery_attempt_call_id_number_key" ON "delivery_attempt"("call_id", "number");

-- CreateIndex
CREATE INDEX "deposit_payment_vendor_id_paid_at_idx" ON "deposit_payment"("vendor_id", "paid_at");

-- CreateIndex
CREATE INDEX "stored_file_owner_account_id_idx" ON "stored_file"("owner_account_id");

-- CreateIndex
CREATE UNIQUE INDEX "invoice_application_number_key" ON "invoice_application"("number");

-- CreateIndex
CREATE INDEX "invoice_application_buyer_id_requested_at_idx" ON "invoice_application"("buyer_id", "requested_at");

-- CreateIndex
CREATE INDEX "invoice_application_vendor_id_status_requested_at_idx" ON "invoice_application"("vendor_id", "status", "requested_at");

-- CreateIndex
CREATE INDEX "invoice_application_order_id_idx" ON "invoice_application"("order_id");

-- CreateIndex
CREATE INDEX "invoice_event_application_id_at_idx" ON "invoice_event"("application_id", "at");

-- CreateIndex
CREATE INDEX "ledger_account_kind_owner_id_idx" ON "ledger_account"("kind", "owner_id");

-- CreateIndex
CREATE UNIQUE INDEX "ledger_posting_key_key" ON "ledger_posting"("key");

-- CreateIndex
CREATE INDEX "ledger_posting_subject_type_subject_id_idx" ON "ledger_posting"("subject_type", "subject_id");

-- CreateIndex
CREATE INDEX "ledger_posting_recorded_at_idx" ON "ledger_posting"("recorded_at");

-- CreateIndex
CREATE INDEX "ledger_entry_account_id_id_idx" ON "ledger_entry"("account_id", "id");

-- CreateIndex
CREATE INDEX "ledger_entry_posting_id_idx" ON "ledger_entry"("posting_id");

-- CreateIndex
CREATE INDEX "notification_account_id_read_at_created_at_idx" ON "notification"("account_id", "read_at", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "notification_account_id_key_key" ON "notification"("account_id", "key");

-- CreateIndex
CREATE INDEX "outbound_message_status_created_at_idx" ON "outbound_message"("status", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "outbound_message_account_id_channel_key_key" ON "outbound_message"("account_id", "channel", "key");

-- CreateIndex
CREATE UNIQUE INDEX "vendor_application_account_id_key" ON "vendor_application"("account_id");

-- CreateIndex
CREATE INDEX "vendor_application_status_submitted_at_idx" ON "vendor_application"("status", "submitted_at");

-- CreateIndex
CREATE INDEX "vendor_application_event_application_id_at_idx" ON "vendor_application_event"("application_id", "at");

-- CreateIndex
CREATE INDEX "bank_verification_application_id_created_at_idx" ON "bank_verification"("application_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "market_order_number_key" ON "market_order"("number");

-- CreateIndex
CREATE INDEX "market_order_buyer_id_placed_at_idx" ON "market_order"("buyer_id", "placed_at");

-- CreateIndex
CREATE INDEX "market_order_vendor_id_placed_at_idx" ON "market_order"("vendor_id", "placed_at");

-- CreateIndex
CREATE INDEX "market_order_product_id_idx" ON "market_order"("product_id");

-- CreateIndex
CREATE INDEX "market_order_status_placed_at_idx" ON "market_order"("status", "placed_at");

-- CreateIndex
CREATE INDEX "order_event_order_id_at_idx" ON "order_event"("order_id", "at");

-- CreateIndex
CREATE INDEX "receipt_subject_type_subject_id_idx" ON "receipt"("subject_type", "subject_id");

-- CreateIndex
CREATE INDEX "receipt_vendor_id_decided_at_idx" ON "receipt"("vendor_id", "decided_at");

-- CreateIndex
CREATE INDEX "receipt_account_id_decided_at_idx" ON "receipt"("account_id", "decided_at");

-- CreateIndex
CREATE UNIQUE INDEX "refund_number_key" ON "refund"("number");

-- CreateIndex
CREATE INDEX "refund_order_id_idx" ON "refund"("order_id");

-- CreateIndex
CREATE INDEX "refund_buyer_id_paid_at_idx" ON "refund"("buyer_id", "paid_at");

-- CreateIndex
CREATE INDEX "refund_vendor_id_paid_at_idx" ON "refund"("vendor_id", "paid_at");

-- CreateIndex
CREATE INDEX "settlement_vendor_id_withdrawal_id_settled_at_idx" ON "settlement"("vendor_id", "withdrawal_id", "settled_at");

-- CreateIndex
CREATE UNIQUE INDEX "withdrawal_number_key" ON "withdrawal"("number");

-- CreateIndex
CREATE INDEX "withdrawal_vendor_id_requested_at_idx" ON "withdrawal"("vendor_id", "requested_at");

-- CreateIndex
CREATE INDEX "withdrawal_status_requested_at_idx" ON "withdrawal"("status", "requested_at");

-- CreateIndex
CREATE INDEX "withdrawal_event_withdrawal_id_at_idx" ON "withdrawal_event"("withdrawal_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "vendor_number_key" ON "vendor"("number");

-- CreateIndex
CREATE UNIQUE INDEX "vendor_owner_account_id_key" ON "vendor"("owner_account_id");

-- CreateIndex
CREATE UNIQUE INDEX "vendor_credit_code_key" ON "vendor"("credit_code");

-- CreateIndex
CREATE INDEX "vendor_member_vendor_id_idx" ON "vendor_member"("vendor_id");

-- CreateIndex
CREATE INDEX "store_hold_vendor_id_lifted_at_idx" ON "store_hold"("vendor_id", "lifted_at");

-- CreateIndex
CREATE UNIQUE INDEX "store_hold_kind_cause_id_key" ON "store_hold"("kind", "cause_id");

-- CreateIndex
CREATE UNIQUE INDEX "violation_finding_number_key" ON "violation_finding"("number");

-- CreateIndex
CREATE INDEX "violation_finding_vendor_id_decided_at_idx" ON "violation_finding"("vendor_id", "decided_at");

-- CreateIndex
CREATE INDEX "sanction_vendor_id_lifted_at_idx" ON "sanction"("vendor_id", "lifted_at");

-- CreateIndex
CREATE UNIQUE INDEX "recharge_order_no_key" ON "recharge"("order_no");

-- CreateIndex
CREATE INDEX "recharge_account_id_created_at_idx" ON "recharge"("account_id", "created_at");

-- CreateIndex
CREATE INDEX "gateway_notice_order_no_idx" ON "gateway_notice"("order_no");

-- AddForeignKey
ALTER TABLE "staff_duty" ADD CONSTRAINT "staff_duty_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "product_revision" ADD CONSTRAINT "product_revision_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "product"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "product_revision" ADD CONSTRAINT "product_revision_agreement_version_id_fkey" FOREIGN KEY ("agreement_version_id") REFERENCES "service_agreement_version"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "spec" ADD CONSTRAINT "spec_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "product_revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "price" ADD CONSTRAINT "price_spec_id_fkey" FOREIGN KEY ("spec_id") REFERENCES "spec"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "product_hold" ADD CONSTRAINT "product_hold_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "product"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "product_listing" ADD CONSTRAINT "product_listing_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "product"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "service_agreement_version" ADD CONSTRAINT "service_agreement_version_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "service_agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delivery_call" ADD CONSTRAINT "delivery_call_instance_id_fkey" FOREIGN KEY ("instance_id") REFERENCES "instance"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delivery_attempt" ADD CONSTRAINT "delivery_attempt_call_id_fkey" FOREIGN KEY ("call_id") REFERENCES "delivery_call"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ledger_entry" ADD CONSTRAINT "ledger_entry_posting_id_fkey" FOREIGN KEY ("posting_id") REFERENCES "ledger_posting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ledger_entry" ADD CONSTRAINT "ledger_entry_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "ledger_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vendor_application_event" ADD CONSTRAINT "vendor_application_event_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "vendor_application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bank_verification" ADD CONSTRAINT "bank_verification_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "vendor_application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vendor_member" ADD CONSTRAINT "vendor_member_vendor_id_fkey" FOREIGN KEY ("vendor_id") REFERENCES "vendor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "store" ADD CONSTRAINT "store_vendor_id_fkey" FOREIGN KEY ("vendor_id") REFERENCES "vendor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vendor_bank_account" ADD CONSTRAINT "vendor_bank_account_vendor_id_fkey" FOREIGN KEY ("vendor_id") REFERENCES "vendor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "store_hold" ADD CONSTRAINT "store_hold_vendor_id_fkey" FOREIGN KEY ("vendor_id") REFERENCES "vendor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sanction" ADD CONSTRAINT "sanction_finding_id_fkey" FOREIGN KEY ("finding_id") REFERENCES "violation_finding"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Ledger ------------------------------------------------------------------------------------------------------------
-- Money always goes from somewhere to somewhere. The application may only call ledger_post and read; nobody may change
-- what was written.

CREATE TABLE "ledger_account_kind" (
  "kind" text PRIMARY KEY,
  -- Kept balances are rows that a posting locks; others are summed, because every sale touches them.
  "keeps_balance" boolean NOT NULL,
  "may_be_negative" boolean NOT NULL,
  "may_be_positive" boolean NOT NULL,
  -- Debit-natured accounts (what we hold or are owed) are normally negative here: balances are incoming minus outgoing.
  "nature" text NOT NULL CHECK ("nature" IN ('liability', 'income', 'asset', 'expense'))
);

INSERT INTO "ledger_account_kind" VALUES
  ('wallet', true, false, true, 'liability'),
  ('escrow', true, false, true, 'liability'),
  ('vendor_payable', true, false, true, 'liability'),
  ('vendor_deposit', true, false, true, 'liability'),
  ('payout', true, false, true, 'liability'),
  ('vendor_debt', true, true, false, 'asset'),
  ('gateway_clearing', false, true, true, 'asset'),
  ('bank_clearing', false, true, true, 'asset'),
  ('income_commission', false, true, true, 'income'),
  ('income_certification', false, false, true, 'income'),
  ('income_penalty', false, false, true, 'income'),
  ('expense_verification', false, true, true, 'expense');

ALTER TABLE "ledger_account" ADD CONSTRAINT "ledger_account_kind_fk" FOREIGN KEY ("kind") REFERENCES "ledger_account_kind";
ALTER TABLE "ledger_account" ADD CONSTRAINT "ledger_account_no_overdraft"
  CHECK ("balance" IS NULL OR "kind" = 'vendor_debt' OR "balance" >= 0);
ALTER TABLE "ledger_account" ADD CONSTRAINT "ledger_account_debt_sign" CHECK ("kind" <> 'vendor_debt' OR "balance" <= 0);
ALTER TABLE "ledger_account" ADD CONSTRAINT "ledger_account_id_shape" CHECK ("id" = "kind" || coalesce(':' || "owner_id", ''));
ALTER TABLE "ledger_entry" ADD CONSTRAINT "ledger_entry_moves_something" CHECK ("amount" <> 0);

CREATE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'append-only: % on %', TG_OP, TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER "ledger_posting_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "ledger_posting" EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "ledger_entry_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "ledger_entry" EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "ledger_account_no_delete" BEFORE DELETE OR TRUNCATE ON "ledger_account" EXECUTE FUNCTION "refuse_change"();

-- However entries come to be written, each posting among them must balance.
CREATE FUNCTION "ledger_entries_balance"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM new_entries GROUP BY "posting_id", "transfer_no" HAVING sum("amount") <> 0 OR count(*) <> 2) THEN
    RAISE EXCEPTION 'ledger: a transfer does not sum to zero' USING ERRCODE = 'check_violation', CONSTRAINT = 'ledger_entries_balance';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "ledger_entries_balance" AFTER INSERT ON "ledger_entry" REFERENCING NEW TABLE AS new_entries
  FOR EACH STATEMENT EXECUTE FUNCTION "ledger_entries_balance"();

-- Writes one posting in one round trip. Answers 'posted', or 'replayed' where the same key carried the same content.
-- Locks kept balances in the order of their ids before anything refers to them: entries' foreign keys would otherwise
-- take weaker locks first, and two postings could wait for each other.
CREATE FUNCTION "ledger_post"(
  p_id text, p_key text, p_reason text, p_hash text, p_subject_type text, p_subject_id text,
  p_occurred_at timestamptz, p_actor text, p_receipt text, p_from text[], p_to text[], p_amounts bigint[]
) RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  v_hash text;
  v_count int := cardinality(p_amounts);
BEGIN
  IF v_count = 0 OR cardinality(p_from) <> v_count OR cardinality(p_to) <> v_count THEN
    RAISE EXCEPTION 'ledger: malformed posting' USING ERRCODE = 'check_violation', CONSTRAINT = 'ledger_posting_shape';
  END IF;

  INSERT INTO ledger_posting (id, reason, key, content_hash, subject_type, subject_id, occurred_at, actor_id, receipt_id)
  VALUES (p_id, p_reason, p_key, p_hash, p_subject_type, p_subject_id, p_occurred_at, p_actor, p_receipt)
  ON CONFLICT (key) DO NOTHING;
  IF NOT FOUND THEN
    SELECT content_hash INTO v_hash FROM ledger_posting WHERE key = p_key;
    IF v_hash IS DISTINCT FROM p_hash THEN
      RAISE EXCEPTION 'ledger: key used for other content' USING ERRCODE = 'unique_violation', CONSTRAINT = 'ledger_key_reused';
    END IF;
    RETURN 'replayed';
  END IF;

  IF EXISTS (SELECT FROM unnest(p_from, p_to, p_amounts) AS t(f, t, a) WHERE a IS NULL OR a <= 0 OR f = t OR f IS NULL OR t IS NULL) THEN
    RAISE EXCEPTION 'ledger: malformed transfer' USING ERRCODE = 'check_violation', CONSTRAINT = 'ledger_transfer_shape';
  END IF;

  INSERT INTO ledger_account (id, kind, owner_id, balance)
  SELECT ids.id, split_part(ids.id, ':', 1), nullif(substr(ids.id, length(split_part(ids.id, ':', 1)) + 2), ''),
         CASE WHEN k.keeps_balance THEN 0 END
  FROM (SELECT DISTINCT unnest(p_from || p_to) AS id) ids
  LEFT JOIN ledger_account_kind k ON k.kind = split_part(ids.id, ':', 1)
  WHERE NOT EXISTS (SELECT FROM ledger_account a WHERE a.id = ids.id)
  ORDER BY ids.id
  ON CONFLICT (id) DO NOTHING;

  PERFORM FROM ledger_account WHERE id = ANY (p_from || p_to) AND balance IS NOT NULL ORDER BY id FOR NO KEY UPDATE;

  WITH moves AS (
    SELECT n, 0 AS side, f AS account_id, -a AS amount FROM unnest(p_from, p_amounts) WITH ORDINALITY AS t(f, a, n)
    UNION ALL
    SELECT n, 1, t, a FROM unnest(p_to, p_amounts) WITH ORDINALITY AS t(t, a, n)
  ), running AS (
    SELECT m.n, m.side, m.account_id, m.amount,
           a.balance + sum(m.amount) OVER (PARTITION BY m.account_id ORDER BY m.n, m.side) AS balance_after
    FROM moves m JOIN ledger_account a ON a.id = m.account_id
  )
  INSERT INTO ledger_entry (posting_id, account_id, transfer_no, amount, balance_after)
  SELECT p_id, account_id, n, amount, balance_after FROM running ORDER BY n, side;

  UPDATE ledger_account a SET balance = a.balance + s.delta
  FROM (SELECT account_id, sum(amount)::bigint AS delta FROM ledger_entry WHERE posting_id = p_id GROUP BY account_id) s
  WHERE a.id = s.account_id AND a.balance IS NOT NULL;

  RETURN 'posted';
END $$;

-- Balances of every account, kept or summed.
CREATE VIEW "ledger_balance" AS
  SELECT a.id, a.kind, a.owner_id, a.balance AS balance FROM ledger_account a WHERE a.balance IS NOT NULL
  UNION ALL
  SELECT a.id, a.kind, a.owner_id, coalesce((SELECT sum(e.amount) FROM ledger_entry e WHERE e.account_id = a.id), 0)::bigint
  FROM ledger_account a WHERE a.balance IS NULL;

-- Append-only records --------------------------------------------------------------------------------------------------

CREATE TRIGGER "receipt_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "receipt" EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "audit_entry_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "audit_entry" EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "agreement_acceptance_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "agreement_acceptance" EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "service_agreement_version_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "service_agreement_version" EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "certification_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "certification" EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "refund_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "refund" EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "gateway_notice_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "gateway_notice" EXECUTE FUNCTION "refuse_change"();

-- What must never be, whatever the code does ----------------------------------------------------------------------------

ALTER TABLE "market_clock" ADD CONSTRAINT "market_clock_one_row" CHECK ("id" = 1);
ALTER TABLE "market_clock" ADD CONSTRAINT "market_clock_only_forward" CHECK ("offset_ms" >= 0);
INSERT INTO "market_clock" ("id") VALUES (1);

-- One open deadline per kind and subject: setting it twice is the same deadline.
CREATE UNIQUE INDEX "deadline_one_pending" ON "deadline" ("kind", "subject_id") WHERE "status" = 'PENDING';
CREATE INDEX "deadline_due" ON "deadline" ("due_at", "id") WHERE "status" = 'PENDING';

ALTER TABLE "price" ADD CONSTRAINT "price_sale_within_original" CHECK ("sale" >= 0 AND "original" >= 0 AND "sale" <= "original"); -- SPC-07
ALTER TABLE "price" ADD CONSTRAINT "price_count_positive" CHECK ("count" > 0);
ALTER TABLE "market_order" ADD CONSTRAINT "order_money" CHECK ("payable" >= 0 AND "payable" <= "original" AND "refunded" >= 0 AND "refunded" <= "payable"); -- DEC-20
ALTER TABLE "recharge" ADD CONSTRAINT "recharge_positive" CHECK ("amount" > 0);
ALTER TABLE "refund" ADD CONSTRAINT "refund_positive" CHECK ("amount" >= 0);
ALTER TABLE "settlement" ADD CONSTRAINT "settlement_adds_up" CHECK ("commission" >= 0 AND "vendor_share" >= 0 AND "commission" + "vendor_share" = "order_amount");
ALTER TABLE "withdrawal" ADD CONSTRAINT "withdrawal_positive" CHECK ("amount" > 0);
ALTER TABLE "deposit_payment" ADD CONSTRAINT "deposit_payment_positive" CHECK ("amount" > 0);
ALTER TABLE "bank_verification" ADD CONSTRAINT "bank_verification_amount" CHECK ("amount" BETWEEN 1 AND 99); -- ONB-02

-- Order, refund, withdrawal and invoice numbers: the Beijing day, then a sequence that never repeats.
CREATE SEQUENCE "document_number";
CREATE FUNCTION "next_document_number"(p_at timestamptz) RETURNS text LANGUAGE sql VOLATILE AS $$
  SELECT to_char(p_at AT TIME ZONE 'Asia/Shanghai', 'YYYYMMDD') || lpad((nextval('document_number') % 100000000)::text, 8, '0')
$$;

-- Storefront -------------------------------------------------------------------------------------------------------------
-- A product is searchable only when it is on the shelf, has an approved live revision, and no hold on it or on its store
-- hides it. Kept by triggers, so no code path can forget it.

CREATE FUNCTION "listing_visible"(p_product text) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT p.status = 'ON_SHELF'
     AND EXISTS (SELECT FROM product_revision r WHERE r.id = p.live_revision_id AND r.status = 'APPROVED')
     AND EXISTS (SELECT FROM vendor v WHERE v.id = p.vendor_id AND v.status = 'ADMITTED')
     AND NOT EXISTS (SELECT FROM product_hold h WHERE h.product_id = p.id AND h.lifted_at IS NULL)
     AND NOT EXISTS (SELECT FROM store_hold h WHERE h.vendor_id = p.vendor_id AND h.hides AND h.lifted_at IS NULL)
  FROM product p WHERE p.id = p_product
$$;

CREATE FUNCTION "listing_refresh"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_TABLE_NAME = 'product_listing' THEN
    NEW.listed := coalesce(listing_visible(NEW.product_id), false);
    RETURN NEW;
  ELSIF TG_TABLE_NAME = 'product' THEN
    UPDATE product_listing SET listed = listed WHERE product_id = NEW.id;
  ELSIF TG_TABLE_NAME = 'product_hold' THEN
    UPDATE product_listing SET listed = listed WHERE product_id = NEW.product_id;
  ELSIF TG_TABLE_NAME = 'product_revision' THEN
    UPDATE product_listing SET listed = listed WHERE product_id = NEW.product_id;
  ELSIF TG_TABLE_NAME = 'vendor' THEN
    UPDATE product_listing SET listed = listed WHERE vendor_id = NEW.id;
  ELSE
    UPDATE product_listing SET listed = listed WHERE vendor_id = NEW.vendor_id;
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER "listing_decides_itself" BEFORE INSERT OR UPDATE ON "product_listing" FOR EACH ROW EXECUTE FUNCTION "listing_refresh"();
CREATE TRIGGER "listing_follows_product" AFTER UPDATE OF "status", "live_revision_id" ON "product" FOR EACH ROW EXECUTE FUNCTION "listing_refresh"();
CREATE TRIGGER "listing_follows_revision" AFTER UPDATE OF "status" ON "product_revision" FOR EACH ROW EXECUTE FUNCTION "listing_refresh"();
CREATE TRIGGER "listing_follows_product_hold" AFTER INSERT OR UPDATE ON "product_hold" FOR EACH ROW EXECUTE FUNCTION "listing_refresh"();
CREATE TRIGGER "listing_follows_store_hold" AFTER INSERT OR UPDATE ON "store_hold" FOR EACH ROW EXECUTE FUNCTION "listing_refresh"();
CREATE TRIGGER "listing_follows_vendor" AFTER UPDATE OF "status" ON "vendor" FOR EACH ROW EXECUTE FUNCTION "listing_refresh"();

-- `search_text` holds words and Chinese bigrams separated by spaces, made by the program; 'simple' keeps them as they are.
ALTER TABLE "product_listing" ADD COLUMN "search" tsvector GENERATED ALWAYS AS (to_tsvector('simple', "search_text")) STORED;
CREATE INDEX "product_listing_search" ON "product_listing" USING gin ("search") WHERE "listed";
CREATE INDEX "product_listing_newest" ON "product_listing" ("published_at" DESC, "product_id") WHERE "listed";
CREATE INDEX "product_listing_market" ON "product_listing" ("market", "published_at" DESC, "product_id") WHERE "listed";
CREATE INDEX "product_listing_category" ON "product_listing" ("category", "published_at" DESC, "product_id") WHERE "listed";
CREATE INDEX "product_listing_popular" ON "product_listing" ("sales_count" DESC, "product_id") WHERE "listed";
CREATE INDEX "product_listing_price" ON "product_listing" ("min_price", "product_id") WHERE "listed";

-- The application's role -------------------------------------------------------------------------------------------------
-- It reads and writes rows, never structure, and of the ledger it may only read and call ledger_post.

DO $$ BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'market_app') THEN
    GRANT USAGE ON SCHEMA public TO market_app;
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO market_app;
    GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO market_app;
    REVOKE INSERT, UPDATE, DELETE ON "ledger_account", "ledger_account_kind", "ledger_posting", "ledger_entry" FROM market_app;
    REVOKE UPDATE, DELETE ON "receipt", "audit_entry", "agreement_acceptance", "service_agreement_version", "certification",
      "refund", "gateway_notice", "order_event", "product_event", "vendor_application_event", "invoice_event",
      "withdrawal_event", "violation_finding", "deposit_payment", "category_income", "delivery_attempt" FROM market_app;
    REVOKE DELETE ON "market_order", "settlement", "withdrawal", "recharge", "vendor", "account", "deadline" FROM market_app;
    ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO market_app;
    ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE ON SEQUENCES TO market_app;
  END IF;
END $$;
REVOKE ALL ON FUNCTION "ledger_post" FROM PUBLIC;
DO $$ BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'market_app') THEN GRANT EXECUTE ON FUNCTION "ledger_post" TO market_app; END IF;
END $$;
