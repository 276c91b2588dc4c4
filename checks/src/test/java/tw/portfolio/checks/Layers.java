package tw.portfolio.checks;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;

/** The layers of a room, by the names of their packages. */
final class Layers {
  /** What of a room is no root: its items, its shapes of JSON, what speaks to a service. */
  static final String[] ADAPTERS = {
    "tw.portfolio..api..",
    "tw.portfolio..cognito..",
    "tw.portfolio..dynamo..",
    "tw.portfolio..item..",
    "tw.portfolio..kms..",
    "tw.portfolio..s3..",
    "tw.portfolio..ses..",
    "tw.portfolio..sqs.."
  };

  /** Writes workbooks and CSV by a library. */
  static final String[] SHEETS = {
    "tw.portfolio.record.sheet..", "tw.portfolio.submission.pack.index.."
  };

  /** The parts of the kernel that a root may know. */
  static final String[] PLAIN = {
    "tw.portfolio.kernel.document",
    "tw.portfolio.kernel.files",
    "tw.portfolio.kernel.files.archive",
    "tw.portfolio.kernel.files.bag",
    "tw.portfolio.kernel.files.inspect",
    "tw.portfolio.kernel.files.zip",
    "tw.portfolio.kernel.json",
    "tw.portfolio.kernel.mail",
    "tw.portfolio.kernel.page",
    "tw.portfolio.kernel.parallel",
    "tw.portfolio.kernel.sheet",
    "tw.portfolio.kernel.sheet.cell",
    "tw.portfolio.kernel.sheet.table",
    "tw.portfolio.kernel.store",
    "tw.portfolio.kernel.text"
  };

  static final String[] JDK = {
    "java.io..",
    "java.lang..",
    "java.math..",
    "java.net",
    "java.nio",
    "java.nio.charset..",
    "java.security..",
    "java.text..",
    "java.time..",
    "java.util..",
    "javax.crypto.."
  };

  static final DescribedPredicate<JavaClass> ROOTS =
      resideInAnyPackage("tw.portfolio..")
          .and(resideOutsideOfPackages("tw.portfolio.kernel..", "tw.portfolio.functions.."))
          .and(resideOutsideOfPackages(ADAPTERS))
          .as("roots of rooms");

  private Layers() {}
}
