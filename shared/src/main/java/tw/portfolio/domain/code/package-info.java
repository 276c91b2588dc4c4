/** The national database's code tables (代碼表), each an enum with its codes and Chinese names. */
package tw.portfolio.domain.code;
