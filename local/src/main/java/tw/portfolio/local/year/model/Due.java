package tw.portfolio.local.year.model;

/**
 * A line that is true of somebody.
 *
 * @param line what it says
 * @param falls whether its rule falls due
 * @param demanded whether the school insists
 */
record Due(Line line, boolean falls, boolean demanded) {}
