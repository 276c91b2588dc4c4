package tw.portfolio.local.service;

/** The fixed key pair with which functions and presigned links sign; worthless elsewhere. */
public final class LocalCredentials {
  /** Region of everything local. */
  public static final String REGION = "us-east-1";

  /** Key id. */
  public static final String KEY = "LOCALPORTFOLIO";

  /** Secret. */
  public static final String SECRET = "local-portfolio-secret";

  private LocalCredentials() {}
}
