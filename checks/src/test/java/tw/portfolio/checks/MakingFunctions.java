package tw.portfolio.checks;

/** Makes functions as Lambda does, by their constructors without arguments. */
final class MakingFunctions {
  /** What it says of each that it has made, before the name of its class. */
  static final String MADE = "made ";

  private MakingFunctions() {}

  /**
   * Makes them one after the other.
   *
   * @param handlers names of classes
   */
  public static void main(String... handlers) throws ReflectiveOperationException {
    for (String handler : handlers) {
      Class.forName(handler).getConstructor().newInstance();
      System.out.println(MADE + handler);
    }
  }
}
