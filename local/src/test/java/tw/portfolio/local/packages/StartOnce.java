package tw.portfolio.local.packages;

/** Makes a handler as Lambda does, in a Java of its own, and ends. */
final class StartOnce {
  private StartOnce() {}

  /** Makes the handler of the class named first. */
  public static void main(String... arguments) throws ReflectiveOperationException {
    Class.forName(arguments[0]).getConstructor().newInstance();
  }
}
