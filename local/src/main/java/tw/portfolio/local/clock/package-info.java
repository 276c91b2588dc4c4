/** What time it is in the local system. What happens at which time is not here. */
package tw.portfolio.local.clock;
