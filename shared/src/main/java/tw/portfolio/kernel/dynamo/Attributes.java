package tw.portfolio.kernel.dynamo;

/** Names of attributes that mean the same in every room's items. */
public final class Attributes {
  /** How far the thing is. */
  public static final String STATE = "state";

  /** Since when it is that far. */
  public static final String AT = "at";

  /** Who brought it there. */
  public static final String BY = "by";

  /** What that person was called then. */
  public static final String BY_NAME = "byName";

  /** Why. */
  public static final String REASON = "reason";

  /** Counts every change, so that no two editors overwrite each other. */
  public static final String VERSION = "version";

  /** From when on DynamoDB may take the item away by itself, in seconds since 1970. */
  public static final String EXPIRES_AT = "expiresAt";

  /** Tells the content of a request that counts once from another's. */
  public static final String DIGEST = "digest";

  private Attributes() {}
}
