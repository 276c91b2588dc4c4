package tw.portfolio.settings.item;

import tw.portfolio.kernel.dynamo.Transaction;
import tw.portfolio.kernel.store.Rejection;
import tw.portfolio.settings.SettingsGuard;
import tw.portfolio.settings.SettingsRefusal;

/** What a write that obeys the settings (設定) demands of them, as steps of its transaction. */
public final class SettingsStep {
  private SettingsStep() {}

  /** Adds all that a guard asks for: nothing but the settings themselves in the ordinary case. */
  public static void add(Transaction<Rejection> transaction, SettingsGuard guard) {
    transaction.check(
        SettingsItems.condition(guard),
        found ->
            new SettingsRefusal.SettingsDiffer(
                SettingsItems.found(guard.school(), guard.year(), found)));
    WindowBasisItems.check(transaction, guard);
  }
}
