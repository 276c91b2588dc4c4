/** The user pool on one machine: invited accounts, as far as offices keep them. */
package tw.portfolio.local.pool;
