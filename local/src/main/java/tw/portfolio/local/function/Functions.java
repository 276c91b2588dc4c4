package tw.portfolio.local.function;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tw.portfolio.kernel.aws.Environment;
import tw.portfolio.local.template.Function;

/** All functions of the template, each with its own environment. */
public final class Functions implements AutoCloseable {
  private final Map<String, FunctionPool> pools = new LinkedHashMap<>();

  /**
   * Pools for all.
   *
   * @param common variables that every function has: credentials, region, endpoints
   * @param clock says to all of them what time it is
   * @param wires what of the variables each function really gets
   * @throws IllegalStateException naming every handler that cannot be used
   */
  public Functions(
      List<Function> functions,
      Map<String, String> common,
      InstantSource clock,
      Wires wires,
      FunctionLog log) {
    List<String> problems = new ArrayList<>();
    for (Function function : functions) {
      Map<String, String> variables = new LinkedHashMap<>(wires.of(function.id(), common));
      variables.putAll(function.environment());
      variables.put("AWS_LAMBDA_FUNCTION_NAME", function.id());
      try {
        pools.put(
            function.id(), new FunctionPool(function, new Environment(variables, clock), log));
      } catch (IllegalStateException e) {
        problems.add(e.getMessage());
      }
    }
    if (!problems.isEmpty()) {
      throw new IllegalStateException(String.join(System.lineSeparator(), problems));
    }
  }

  /**
   * The pool of a function.
   *
   * @param id its logical id
   * @throws IllegalArgumentException if the template has none
   */
  public FunctionPool pool(String id) {
    FunctionPool pool = pools.get(id);
    if (pool == null) {
      throw new IllegalArgumentException("No function " + id + " in the template");
    }
    return pool;
  }

  /** All pools. */
  public List<FunctionPool> all() {
    return List.copyOf(pools.values());
  }

  @Override
  public void close() {
    pools.values().forEach(FunctionPool::close);
  }
}
