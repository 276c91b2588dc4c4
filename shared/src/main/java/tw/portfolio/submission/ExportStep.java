package tw.portfolio.submission;

/**
 * A step of an export: what one message to the worker asks for. Every step may come twice, late, or
 * after a crash in its middle.
 */
public sealed interface ExportStep {
  /** Collect what goes in. */
  record Plan() implements ExportStep {}

  /** Make the archive of a class. */
  record Pack(String className) implements ExportStep {}

  /** Make index and manifest, then go on with whatever follows. */
  record Seal() implements ExportStep {}

  /** Mark the pieces of a class as handed in. */
  record Submit(String className) implements ExportStep {}

  /** Its name in messages and answers. */
  default String code() {
    return switch (this) {
      case Plan() -> "plan";
      case Pack _ -> "pack";
      case Seal() -> "seal";
      case Submit _ -> "submit";
    };
  }
}
