package tw.portfolio.bench.money;

/**
 * List prices of us-east-1 in US dollars, without free tiers; where each comes from stands in
 * {@code docs/operations.md}, 花費.
 */
final class Prices {
  private static final double MILLION = 1e6;
  private static final double THOUSAND = 1e3;

  static final double API_REQUEST = 1.00 / MILLION;
  static final double INVOCATION = 0.20 / MILLION;
  static final double GB_SECOND = 0.0000133334;
  static final double WRITE_UNIT = 0.625 / MILLION;
  static final double READ_UNIT = 0.125 / MILLION;
  static final double TABLE_GB_MONTH = 0.25;
  static final double OBJECT_GB_MONTH = 0.023;
  static final double OBJECT_PUT = 0.005 / THOUSAND;
  static final double OBJECT_GET = 0.0004 / THOUSAND;
  static final double GB_OUT = 0.09;

  private Prices() {}
}
