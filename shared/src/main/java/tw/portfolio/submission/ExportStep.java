package tw.portfolio.submission;

import java.util.Optional;

/**
 * A step of an export: what one message to the worker asks for. Every step may come twice, late, or
 * after a crash in its middle.
 */
public sealed interface ExportStep {
  /** Collect what goes in. */
  record Plan() implements ExportStep {}

  /** Lock the choices of a class, and mark its pieces as handed in. */
  record Lock(String className) implements ExportStep {}

  /** Make the archive of a class. */
  record Pack(String className) implements ExportStep {}

  /** Make index and manifest, and end the job. */
  record Seal() implements ExportStep {}

  /** Take back what was handed in of a class. */
  record Withdraw(String className) implements ExportStep {}

  /** Its name in storage, messages and answers. */
  default String code() {
    return switch (this) {
      case Plan() -> "plan";
      case Lock _ -> "lock";
      case Pack _ -> "pack";
      case Seal() -> "seal";
      case Withdraw _ -> "withdraw";
    };
  }

  /** What people call it. */
  default String chinese() {
    return switch (this) {
      case Plan() -> "規劃";
      case Lock(String name) -> "登錄提交 " + name;
      case Pack(String name) -> "打包 " + name;
      case Seal() -> "製作索引與清單";
      case Withdraw(String name) -> "撤回提交 " + name;
    };
  }

  /** The class, if it is about one. */
  default Optional<String> ofClass() {
    return switch (this) {
      case Plan(), Seal() -> Optional.empty();
      case Lock(String name) -> Optional.of(name);
      case Pack(String name) -> Optional.of(name);
      case Withdraw(String name) -> Optional.of(name);
    };
  }

  /** The step of that code, if there is one. */
  static Optional<ExportStep> of(String code, Optional<String> className) {
    return switch (code) {
      case "plan" -> Optional.of(new Plan());
      case "lock" -> className.map(Lock::new);
      case "pack" -> className.map(Pack::new);
      case "seal" -> Optional.of(new Seal());
      case "withdraw" -> className.map(Withdraw::new);
      default -> Optional.empty();
    };
  }
}
