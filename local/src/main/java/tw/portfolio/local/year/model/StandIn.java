package tw.portfolio.local.year.model;

/**
 * A deputy (代理人).
 *
 * @param teacher in whose place
 * @param deputy who stands in
 * @param days when
 */
public record StandIn(String teacher, String deputy, Days days) {}
