/** What only a trial set-up has: people to sign in as, tokens for the asking, the outbox. */
package tw.portfolio.local.dev;
