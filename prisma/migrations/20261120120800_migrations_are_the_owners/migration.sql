-- The list of migrations is the owner's: the application reads it to know whether it may serve.
DO $$ BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'market_app') THEN
    REVOKE INSERT, UPDATE, DELETE ON "_prisma_migrations" FROM market_app;
  END IF;
END $$;
