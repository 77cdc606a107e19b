//! What runs beside the pages: projector, reactor, delivery.
