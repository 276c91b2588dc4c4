package tw.portfolio.bench.start;

/**
 * What one start of a function was like, in milliseconds.
 *
 * @param ready until it asked for the first event
 * @param first until it had answered it
 * @param second from the offer of a second event to its answer
 * @param peakMiB the most memory the process had
 */
record Start(double ready, double first, double second, double peakMiB) {}
