package tw.portfolio.local.service;

/** Starting and stopping servers whose methods are declared to throw anything. */
final class Lifecycle {
  private Lifecycle() {}

  /** A step that may fail in any way. */
  @FunctionalInterface
  interface Step {
    void run() throws Exception;
  }

  static void run(String what, Step step) {
    try {
      step.run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted: could not " + what, e);
    } catch (Exception e) {
      throw new IllegalStateException("Could not " + what, e);
    }
  }
}
