/** Looking whether every record has its bytes. */
package tw.portfolio.service.audit;
