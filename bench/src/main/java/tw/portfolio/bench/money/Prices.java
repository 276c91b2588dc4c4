package tw.portfolio.bench.money;

/**
 * List prices of us-east-1 in US dollars, without free tiers; where each comes from stands in
 * {@code docs/operations.md}, 花費.
 */
final class Prices {
  static final double API_REQUEST = 1.00e-6;
  static final double INVOCATION = 0.20e-6;
  static final double GB_SECOND = 0.0000133334;
  static final double WRITE_UNIT = 0.625e-6;
  static final double READ_UNIT = 0.125e-6;
  static final double TABLE_GB_MONTH = 0.25;
  static final double OBJECT_GB_MONTH = 0.023;
  static final double OBJECT_PUT = 0.005e-3;
  static final double OBJECT_GET = 0.0004e-3;
  static final double GB_OUT = 0.09;

  private Prices() {}
}
