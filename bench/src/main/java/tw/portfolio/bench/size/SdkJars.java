package tw.portfolio.bench.size;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * The jars that some modules of the SDK need, themselves included: found on this program's own
 * class path by what each jar's own pom names.
 *
 * @param classPath the jars to find them among
 */
record SdkJars(List<Path> classPath) {
  private static final Set<String> HTTP_CLIENTS_LEFT_OUT =
      Set.of("netty-nio-client", "apache-client", "apache5-client");

  static SdkJars ofThisProgram() {
    return new SdkJars(
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
            .map(Path::of)
            .toList());
  }

  Set<Path> closure(List<String> modules) {
    Set<Path> jars = new LinkedHashSet<>();
    Deque<String> wanted = new ArrayDeque<>(modules);
    while (!wanted.isEmpty()) {
      find(wanted.remove())
          .filter(jars::add)
          .ifPresent(jar -> dependencies(jar).forEach(wanted::add));
    }
    return jars;
  }

  private Optional<Path> find(String module) {
    return classPath.stream()
        .filter(jar -> jar.getFileName().toString().matches(module + "-\\d[\\d.]*\\.jar"))
        .findFirst();
  }

  private static List<String> dependencies(Path jar) {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      Optional<? extends ZipEntry> pom =
          zip.stream()
              .filter(entry -> entry.getName().matches("META-INF/maven/.*/pom\\.xml"))
              .findFirst();
      if (pom.isEmpty()) {
        return List.of();
      }
      try (InputStream in = zip.getInputStream(pom.get())) {
        NodeList all =
            DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(in)
                .getElementsByTagName("dependency");
        return IntStream.range(0, all.getLength())
            .mapToObj(at -> (Element) all.item(at))
            .filter(one -> !text(one, "scope").equals("test"))
            .filter(one -> !text(one, "optional").equals("true"))
            .map(one -> text(one, "artifactId"))
            .filter(name -> !HTTP_CLIENTS_LEFT_OUT.contains(name))
            .toList();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ParserConfigurationException | SAXException e) {
      throw new IllegalStateException(jar.toString(), e);
    }
  }

  private static String text(Element dependency, String name) {
    NodeList found = dependency.getElementsByTagName(name);
    return found.getLength() == 0 ? "" : found.item(0).getTextContent().strip();
  }
}
