/**
 * What DynamoDB does and DynamoDB Local does not: two transactions at once that name one item, or a
 * single write beside one, are one too many, and all but the first are refused.
 */
package tw.portfolio.local.conflict;
