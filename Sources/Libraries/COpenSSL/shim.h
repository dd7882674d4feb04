// OpenSSL as Swift sees it. Function-like macros are not imported, so their inline twins stand here.
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/sha.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>

/// What never changes of a server's or a client's context: modern groups, partial writes, one read for each record,
/// and no alarm where a peer ends without a goodbye: HTTP/1.1 says itself where its contents end.
static inline int communique_tls_prepare(SSL_CTX *context, int lowest) {
    SSL_CTX_set_options(
        context, SSL_OP_NO_COMPRESSION | SSL_OP_NO_RENEGOTIATION | SSL_OP_IGNORE_UNEXPECTED_EOF | SSL_OP_CIPHER_SERVER_PREFERENCE | SSL_OP_PRIORITIZE_CHACHA);
    SSL_CTX_set_mode(context, SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER | SSL_MODE_RELEASE_BUFFERS);
    // What is no content must not keep a peer who waits: `SSL_read` comes back once it has read what is there.
    SSL_CTX_clear_mode(context, SSL_MODE_AUTO_RETRY);
    SSL_CTX_set_read_ahead(context, 1);
    SSL_CTX_set_session_cache_mode(context, SSL_SESS_CACHE_OFF);
    return SSL_CTX_set_min_proto_version(context, lowest) && SSL_CTX_set1_groups_list(context, "X25519:P-256:P-384");
}
