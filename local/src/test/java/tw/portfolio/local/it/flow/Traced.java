package tw.portfolio.local.it.flow;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jacoco.core.analysis.Analyzer;
import org.jacoco.core.analysis.CoverageBuilder;
import org.jacoco.core.analysis.IClassCoverage;
import org.jacoco.core.analysis.ICounter;
import org.jacoco.core.analysis.IMethodCoverage;
import org.jacoco.core.data.ExecutionData;
import org.jacoco.core.data.ExecutionDataStore;
import org.jacoco.core.data.SessionInfoStore;
import org.jacoco.core.instr.Instrumenter;
import org.jacoco.core.runtime.LoggerRuntime;
import org.jacoco.core.runtime.RuntimeData;

/** The platform's classes once more, each of which notes which of its lines are executed. */
public final class Traced extends ClassLoader {
  private static final String PLATFORM = "tw.portfolio.";
  private static final int SHORT = 3;

  private final LoggerRuntime runtime = new LoggerRuntime();
  private final RuntimeData data = new RuntimeData();
  private final Instrumenter instrumenter = new Instrumenter(runtime);

  /** With everything not yet loaded. */
  public Traced() throws Exception {
    super(Traced.class.getClassLoader());
    runtime.startup(data);
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      if (loaded != null) {
        return loaded;
      }
      return name.startsWith(PLATFORM) ? findClass(name) : super.loadClass(name, resolve);
    }
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] plain = classFile(name).orElseThrow(() -> new ClassNotFoundException(name));
    try {
      byte[] noting = instrumenter.instrument(plain, name);
      return defineClass(name, noting, 0, noting.length);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<byte[]> classFile(String name) {
    try (InputStream in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public URL getResource(String name) {
    return getParent().getResource(name);
  }

  /** Forgets what was executed so far. */
  public void forget() {
    data.reset();
  }

  /**
   * The source files with logic that was executed since then, by their paths: a method other than a
   * constructor that decides something, or is longer than three lines.
   */
  public SortedSet<String> files() {
    ExecutionDataStore executed = new ExecutionDataStore();
    data.collect(executed, new SessionInfoStore(), false);
    return new TreeSet<>(
        executed.getContents().stream().flatMap(one -> file(one, executed)).toList());
  }

  private Stream<String> file(ExecutionData one, ExecutionDataStore executed) {
    CoverageBuilder coverage = new CoverageBuilder();
    try {
      new Analyzer(executed, coverage)
          .analyzeClass(classFile(one.getName().replace('/', '.')).orElseThrow(), one.getName());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return coverage.getClasses().stream()
        .filter(type -> type.getMethods().stream().anyMatch(Traced::isLogic))
        .map(Traced::path);
  }

  /** What a value or a name is made of is no logic, nor is a method that only passes on. */
  private static boolean isLogic(IMethodCoverage method) {
    return !method.getName().startsWith("<")
        && method.getLineCounter().getStatus() != ICounter.NOT_COVERED
        && (method.getBranchCounter().getTotalCount() > 0
            || method.getLineCounter().getCoveredCount() > SHORT);
  }

  private static String path(IClassCoverage type) {
    return type.getPackageName() + "/" + type.getSourceFileName();
  }
}
