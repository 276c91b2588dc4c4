package tw.portfolio.settings.item;

import java.util.function.Function;
import tw.portfolio.kernel.dynamo.Transaction;
import tw.portfolio.settings.SettingsGuard;
import tw.portfolio.settings.SettingsRefusal;

/** What a write that obeys the settings (設定) demands of them, as steps of its transaction. */
public final class SettingsStep {
  private SettingsStep() {}

  /**
   * Adds all that a guard asks for: nothing but the settings themselves in the ordinary case.
   *
   * @param refusal what the settings' refusal is among the caller's own
   */
  public static <R> void add(
      Transaction<R> transaction, SettingsGuard guard, Function<SettingsRefusal, R> refusal) {
    transaction.check(
        SettingsItems.condition(guard),
        found ->
            refusal.apply(
                new SettingsRefusal.SettingsDiffer(
                    SettingsItems.found(guard.school(), guard.year(), found))));
    WindowBasisItems.check(transaction, guard, refusal);
  }
}
