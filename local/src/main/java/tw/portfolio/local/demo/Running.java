package tw.portfolio.local.demo;

import java.util.Optional;
import java.util.function.BiFunction;
import tw.portfolio.local.LocalOptions;
import tw.portfolio.local.LocalSystem;
import tw.portfolio.local.client.BrokenOffException;
import tw.portfolio.local.school.TrialSchool;

/** The demo's own system, and those who use it. */
final class Running implements AutoCloseable {
  private Optional<LocalSystem> system = Optional.empty();
  private Optional<Stage> stage = Optional.empty();

  void start(
      LocalOptions options,
      TrialSchool school,
      BiFunction<LocalSystem, TrialSchool, Stage> stages) {
    LocalSystem started = LocalSystem.start(options);
    system = Optional.of(started);
    stage = Optional.of(stages.apply(started, school));
  }

  Stage stage() {
    return stage.orElseThrow(() -> new IllegalStateException("Not started"));
  }

  @Override
  public void close() {
    stage.ifPresent(used -> used.client().close());
    try {
      system.ifPresent(LocalSystem::close);
    } catch (IllegalStateException e) {
      throw new BrokenOffException("系統沒有正常關閉 (the system did not close well)", e);
    }
  }
}
