package tw.portfolio.account;

import java.util.List;
import tw.portfolio.access.Deputy;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.school.SchoolCode;

/** Who stands in for which teacher, for those who name deputies (代理人). */
public interface DeputyStore {
  /** Every deputy of the school, those of earlier days too. */
  List<Deputy> deputies(SchoolCode school);

  /**
   * Names, renames or ends a deputy with a line of the history, or says why not. One round trip. To
   * name one, those of {@link DeputyChange#teaching} must be teachers of the school at that moment.
   */
  WriteResult<DeputyRefusal> change(DeputyChange change);
}
