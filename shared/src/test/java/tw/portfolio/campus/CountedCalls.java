package tw.portfolio.campus;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Counts what is asked of ports: each call is one round trip to the database. */
public final class CountedCalls {
  private final List<String> calls = new CopyOnWriteArrayList<>();

  /** A port whose calls are counted. */
  public <T> T of(Class<T> port, T real) {
    InvocationHandler counting = (_, method, arguments) -> count(real, method, arguments);
    return port.cast(
        Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, counting));
  }

  private Object count(Object real, Method method, Object... arguments) throws Throwable {
    calls.add(method.getName());
    try {
      return method.invoke(real, arguments);
    } catch (InvocationTargetException thrown) {
      throw thrown.getCause();
    }
  }

  /** The names of the methods called, in order. */
  public List<String> calls() {
    return List.copyOf(calls);
  }
}
