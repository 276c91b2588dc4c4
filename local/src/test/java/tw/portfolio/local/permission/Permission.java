package tw.portfolio.local.permission;

import java.util.Comparator;

/**
 * An action on a resource of the stack.
 *
 * @param action as IAM calls it, {@code s3:GetObject}
 * @param resource the template's name for it: {@code Table}, {@code Table/index/waiting}, {@code
 *     ExportQueue}; a bucket's own word, {@code files}, or {@code files/*} for what lies in it
 */
record Permission(String action, String resource) implements Comparable<Permission> {
  private static final Comparator<Permission> ORDER =
      Comparator.comparing(Permission::action).thenComparing(Permission::resource);

  @Override
  public int compareTo(Permission other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return action + " " + resource;
  }
}
