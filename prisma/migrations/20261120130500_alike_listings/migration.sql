-- Twenty numbers by which listings that read alike find each other (LST-07): two have one in common with a chance of
-- 99 % where 60 % of their text is the same. Empty until a listing is next approved.
ALTER TABLE "product_listing" ADD COLUMN "bands" integer[] NOT NULL DEFAULT '{}';
-- Every submission is compared with the whole market; read through, a hundred thousand listings would take seconds.
CREATE INDEX "product_listing_bands" ON "product_listing" USING gin ("bands");
