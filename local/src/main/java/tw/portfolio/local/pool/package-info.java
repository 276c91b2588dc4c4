/**
 * The user pool on one machine: its accounts, as far as offices keep them, and who is signed in.
 */
package tw.portfolio.local.pool;
