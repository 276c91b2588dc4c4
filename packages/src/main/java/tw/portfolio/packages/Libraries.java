package tw.portfolio.packages;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The jars of a class path, and which class is in which. */
final class Libraries implements AutoCloseable {
  private final List<Library> libraries = new ArrayList<>();
  private final Map<String, Library> byClass = new HashMap<>();

  private Libraries() {}

  /** Opens them, in their order on the class path: of two classes of one name the first counts. */
  static Libraries open(List<Path> jars) throws IOException {
    Libraries opened = new Libraries();
    try {
      for (Path jar : jars) {
        Library library = Library.open(jar);
        opened.libraries.add(library);
        library.classes().forEach(name -> opened.byClass.putIfAbsent(name, library));
      }
      return opened;
    } catch (IOException e) {
      opened.close();
      throw e;
    }
  }

  /** All, in their order. */
  List<Library> all() {
    return libraries;
  }

  /** Which has that class; none for the JDK's own, and for what nobody brings along. */
  Optional<Library> having(String className) {
    return Optional.ofNullable(byClass.get(className));
  }

  @Override
  public void close() throws IOException {
    for (Library library : libraries) {
      library.close();
    }
  }
}
