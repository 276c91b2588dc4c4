package tw.portfolio.local.pool;

/** Accounts of 教育雲端帳號 as this machine makes them up: everybody of the sample school has one. */
public final class CloudAccounts {
  /** The provider's name in the pool. */
  public static final String PROVIDER = "EducationCloud";

  private CloudAccounts() {}

  /** What the provider calls somebody's account. */
  public static String subject(String person) {
    return "cloud-" + person;
  }

  /** What the pool calls an account of the provider. */
  public static String name(String subject) {
    return PROVIDER + "_" + subject;
  }
}
