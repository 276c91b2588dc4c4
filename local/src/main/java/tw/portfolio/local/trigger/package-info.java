/** What starts functions by itself: objects that arrive, messages in queues, and the clock. */
package tw.portfolio.local.trigger;
