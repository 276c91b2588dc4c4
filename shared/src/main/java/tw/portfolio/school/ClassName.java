package tw.portfolio.school;

/** A class as people call it: 101 班, 普二甲班, and 高一1班 where the name says so already. */
public final class ClassName {
  private static final String CLASS = "班";

  private ClassName() {}

  /** The class of that name, in a sentence. */
  public static String called(String name) {
    if (name.endsWith(CLASS)) {
      return name;
    }
    boolean latin = !name.isEmpty() && name.charAt(name.length() - 1) < 128;
    return latin ? name + " " + CLASS : name + CLASS;
  }
}
