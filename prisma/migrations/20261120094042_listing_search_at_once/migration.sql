-- New and changed products are found at once and at the usual cost: without this, they wait in a list that every search
-- reads to its end until the index is vacuumed. Listings are written seldom (a review's verdict, the daily ranking).
ALTER INDEX "product_listing_search" SET (fastupdate = off);
