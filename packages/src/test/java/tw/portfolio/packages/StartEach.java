package tw.portfolio.packages;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/** Makes handlers as Lambda does, each out of its package alone, and says when each is there. */
final class StartEach {
  /** What it says of each that is made, before the name of its class. */
  static final String MADE = "made ";

  private StartEach() {}

  /** Makes them: a package, the handler's class in it, the next package and so on. */
  public static void main(String... arguments) throws ReflectiveOperationException {
    Iterator<String> next = List.of(arguments).iterator();
    while (next.hasNext()) {
      Path jar = Path.of(next.next());
      String handler = next.next();
      loader(jar).loadClass(handler).getConstructor().newInstance();
      System.out.println(MADE + handler);
    }
  }

  /** Sees the JDK and that package. Never closed: a handler may load more as long as it lives. */
  private static ClassLoader loader(Path jar) {
    try {
      return new URLClassLoader(
          new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(jar.toString(), e);
    }
  }
}
