// OpenSSL as Swift sees it. Function-like macros are not imported; their inline twins would stand here.
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/sha.h>
