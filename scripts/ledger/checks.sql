-- What must be true of the books, each as a query that finds what breaks it. It shares nothing with the program: every
-- balance is recomputed from the entries, and every pot is compared with the business records behind it.
-- A block begins with `-- check:`; its first column names the offender.

-- check: all entries together sum to zero
SELECT 'sum of all entries is ' || sum(amount) FROM ledger_entry HAVING coalesce(sum(amount), 0) <> 0;

-- check: every transfer has two ends that sum to zero
SELECT posting_id || ' transfer ' || transfer_no FROM ledger_entry
GROUP BY posting_id, transfer_no HAVING count(*) <> 2 OR sum(amount) <> 0 OR count(DISTINCT account_id) <> 2;

-- check: every posting has entries
SELECT p.id FROM ledger_posting p WHERE NOT EXISTS (SELECT FROM ledger_entry e WHERE e.posting_id = p.id);

-- check: kept balances equal the sum of their entries
SELECT a.id || ' keeps ' || a.balance || ', entries sum to ' || coalesce(sum(e.amount), 0)
FROM ledger_account a LEFT JOIN ledger_entry e ON e.account_id = a.id
WHERE a.balance IS NOT NULL GROUP BY a.id HAVING a.balance <> coalesce(sum(e.amount), 0);

-- check: kept running balances follow from entry to entry
SELECT s.account_id || ' entry ' || s.id FROM (
  SELECT e.id, e.account_id, e.balance_after, sum(e.amount) OVER (PARTITION BY e.account_id ORDER BY e.id) AS running
  FROM ledger_entry e JOIN ledger_account a ON a.id = e.account_id WHERE a.balance IS NOT NULL
) s WHERE s.balance_after IS DISTINCT FROM s.running;

-- check: no account was ever overdrawn
SELECT s.account_id || ' entry ' || s.id || ' at ' || s.running FROM (
  SELECT e.id, e.account_id, a.kind, sum(e.amount) OVER (PARTITION BY e.account_id ORDER BY e.id) AS running
  FROM ledger_entry e JOIN ledger_account a ON a.id = e.account_id
) s JOIN ledger_account_kind k ON k.kind = s.kind
WHERE (s.running < 0 AND NOT k.may_be_negative) OR (s.running > 0 AND NOT k.may_be_positive);

-- check: accounts that every sale touches keep no balance row
SELECT a.id FROM ledger_account a JOIN ledger_account_kind k ON k.kind = a.kind
WHERE (a.balance IS NOT NULL) <> k.keeps_balance;

-- check: escrow of an order is what was paid less what was refunded and settled
SELECT coalesce(o.number, b.id) || ' holds ' || coalesce(b.balance, 0) FROM market_order o
FULL JOIN (SELECT * FROM ledger_balance WHERE kind = 'escrow') b ON b.owner_id = o.id
LEFT JOIN (SELECT order_id, sum(order_amount) AS amount FROM settlement GROUP BY order_id) s ON s.order_id = o.id
LEFT JOIN (SELECT order_id, sum(amount) AS amount FROM refund GROUP BY order_id) r ON r.order_id = o.id
WHERE coalesce(b.balance, 0) <> CASE WHEN o.paid_at IS NULL THEN 0 ELSE o.payable END - coalesce(s.amount, 0) - coalesce(r.amount, 0);

-- check: refunds of an order equal what the order says was refunded
SELECT o.number FROM market_order o LEFT JOIN refund r ON r.order_id = o.id
GROUP BY o.id HAVING o.refunded <> coalesce(sum(r.amount), 0);

-- check: commission income equals the commissions of all settlements
SELECT 'income ' || l.amount || ', settlements ' || s.amount FROM
  (SELECT coalesce(sum(balance), 0) AS amount FROM ledger_balance WHERE kind = 'income_commission') l,
  (SELECT coalesce(sum(commission), 0) AS amount FROM settlement) s WHERE l.amount <> s.amount;

-- check: certification income equals the certification fees
SELECT 'income ' || l.amount || ', fees ' || c.amount FROM
  (SELECT coalesce(sum(balance), 0) AS amount FROM ledger_balance WHERE kind = 'income_certification') l,
  (SELECT coalesce(sum(amount), 0) AS amount FROM certification) c WHERE l.amount <> c.amount;

-- check: a vendor's payable is its settled income that neither a withdrawal nor its debt took
SELECT v.id || ' has ' || coalesce(b.balance, 0) || ', settlements say ' || coalesce(s.amount, 0) FROM vendor v
LEFT JOIN (SELECT owner_id, sum(balance) AS balance FROM ledger_balance WHERE kind = 'vendor_payable' GROUP BY owner_id) b ON b.owner_id = v.id
LEFT JOIN (SELECT vendor_id, sum(vendor_share - netted) AS amount FROM settlement WHERE withdrawal_id IS NULL GROUP BY vendor_id) s ON s.vendor_id = v.id
WHERE coalesce(b.balance, 0) <> coalesce(s.amount, 0);

-- check: a withdrawal holds its settlements' shares
SELECT w.number FROM withdrawal w LEFT JOIN settlement s ON s.withdrawal_id = w.id
WHERE w.status <> 'FAILED' GROUP BY w.id HAVING w.amount <> coalesce(sum(s.vendor_share - s.netted), 0);

-- check: money on its way to a bank is that of open withdrawals and of deposits on their way back
SELECT coalesce(w.number, b.id) FROM (
  SELECT id, number, CASE WHEN status IN ('REQUESTED', 'PAYING') THEN amount ELSE 0 END AS amount FROM withdrawal
  UNION ALL SELECT id, number, CASE WHEN status = 'PAYING' THEN amount ELSE 0 END FROM vendor_exit
) w
FULL JOIN (SELECT * FROM ledger_balance WHERE kind = 'payout') b ON b.owner_id = w.id
WHERE coalesce(b.balance, 0) <> coalesce(w.amount, 0);

-- check: deposits held are the deposits paid less what was deducted and returned
SELECT coalesce(p.vendor_id, b.owner_id) FROM (
  SELECT vendor_id, sum(amount) AS amount FROM (
    SELECT vendor_id, amount FROM deposit_payment
    UNION ALL SELECT vendor_id, -from_deposit FROM deposit_deduction
    UNION ALL SELECT vendor_id, -amount FROM vendor_exit WHERE status IN ('PAYING', 'EXITED') AND amount IS NOT NULL
  ) m GROUP BY vendor_id
) p
FULL JOIN (SELECT * FROM ledger_balance WHERE kind = 'vendor_deposit') b ON b.owner_id = p.vendor_id
WHERE coalesce(b.balance, 0) <> coalesce(p.amount, 0);

-- check: a vendor's debt is what deductions left owing less what was netted and paid back
SELECT coalesce(d.vendor_id, b.owner_id) || ' owes ' || -coalesce(b.balance, 0) || ', records say ' || coalesce(d.amount, 0) FROM (
  SELECT vendor_id, sum(amount) AS amount FROM (
    SELECT vendor_id, to_debt AS amount FROM deposit_deduction
    UNION ALL SELECT vendor_id, -amount FROM debt_netting
    UNION ALL SELECT vendor_id, -amount FROM debt_repayment
  ) m GROUP BY vendor_id
) d
FULL JOIN (SELECT * FROM ledger_balance WHERE kind = 'vendor_debt') b ON b.owner_id = d.vendor_id
WHERE -coalesce(b.balance, 0) <> coalesce(d.amount, 0);

-- check: no vendor owes while it has income that could be withdrawn
SELECT d.owner_id FROM ledger_balance d JOIN ledger_balance p ON p.kind = 'vendor_payable' AND p.owner_id = d.owner_id
WHERE d.kind = 'vendor_debt' AND d.balance < 0 AND p.balance > 0;

-- check: what an order's income paid of the debt is what its settlement says
SELECT s.order_number FROM settlement s LEFT JOIN debt_netting n ON n.order_id = s.order_id
GROUP BY s.order_id HAVING s.netted <> coalesce(sum(n.amount), 0);

-- check: penalty income equals the deductions that the platform keeps
SELECT 'income ' || l.amount || ', deductions ' || d.amount FROM
  (SELECT coalesce(sum(balance), 0) AS amount FROM ledger_balance WHERE kind = 'income_penalty') l,
  (SELECT coalesce(sum(amount), 0) AS amount FROM deposit_deduction WHERE beneficiary = 'PLATFORM') d WHERE l.amount <> d.amount;

-- check: the gateway's clearing account mirrors paid recharges
SELECT 'ledger ' || l.amount || ', recharges ' || r.amount FROM
  (SELECT coalesce(sum(balance), 0) AS amount FROM ledger_balance WHERE kind = 'gateway_clearing') l,
  (SELECT coalesce(sum(amount), 0) AS amount FROM recharge WHERE status = 'PAID') r WHERE l.amount <> -r.amount;

-- check: every paid recharge was credited once
SELECT r.order_no FROM recharge r LEFT JOIN ledger_posting p ON p.subject_type = 'recharge' AND p.subject_id = r.id
GROUP BY r.id HAVING count(p.id) <> CASE WHEN r.status = 'PAID' THEN 1 ELSE 0 END;

-- check: the ledger's tables refuse UPDATE and DELETE
SELECT t.name || '.' || t.trigger FROM (VALUES ('ledger_entry', 'ledger_entry_append_only'), ('ledger_posting', 'ledger_posting_append_only'),
  ('ledger_account', 'ledger_account_no_delete'), ('ledger_entry', 'ledger_entries_balance')) AS t(name, trigger)
WHERE NOT EXISTS (SELECT FROM pg_trigger g WHERE g.tgname = t.trigger AND g.tgrelid = t.name::regclass AND g.tgenabled IN ('O', 'A'));

-- check: the application's role may not write the ledger's tables
SELECT c.relname || ': ' || p.privilege FROM pg_class c
CROSS JOIN (VALUES ('INSERT'), ('UPDATE'), ('DELETE'), ('TRUNCATE')) AS p(privilege)
WHERE c.relname IN ('ledger_account', 'ledger_account_kind', 'ledger_posting', 'ledger_entry') AND c.relkind = 'r'
  AND EXISTS (SELECT FROM pg_roles WHERE rolname = 'market_app') AND has_table_privilege('market_app', c.oid, p.privilege);
